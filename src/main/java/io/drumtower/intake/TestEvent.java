package io.drumtower.intake;

import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.util.List;

/** What people say of authorised tests. This file is the contract; its JSON is kept forever. */
public sealed interface TestEvent {

    /** The announcement's id. */
    String id();

    /** When it happened. The time of recording is event metadata. */
    Instant occurredAt();

    /**
     * An authorised test will be seen by some sources: from now on, records that come of its time are simulated. What was
     * counted before stays counted.
     *
     * @param sources ids of the data sources, in order
     * @param from inclusive
     * @param to exclusive
     * @param by the account that announced it
     */
    @EventType("intake.test-announced")
    record TestAnnounced(
            String id, List<String> sources, Instant from, Instant to, String note, String by, Instant occurredAt)
            implements TestEvent {}

    /** There is no such test, or it is over: records that come from now on count again. */
    @EventType("intake.test-announcement-revoked")
    record TestAnnouncementRevoked(String id, String by, Instant occurredAt) implements TestEvent {}
}
