package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.Turn;
import java.time.Instant;
import java.util.Optional;

/** Answers whose turn it is, and how that one is reached. */
interface WhoIsCalled {

    /** As events name it: an account, or a contact by its place; empty when nobody is known. */
    Optional<String> find(Turn turn, Instant at);

    /** Empty when there is none now. */
    Optional<String> findMail(String called);
}
