package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.Turn;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers whose turn it is, and how that one is reached. */
interface WhoIsCalled {

    /** @param occasion that the alarm is of; null for one that is of none */
    Whom find(Turn turn, @Nullable String occasion, Instant at);

    /** Empty when there is none now. */
    Optional<String> findMail(String called);
}
