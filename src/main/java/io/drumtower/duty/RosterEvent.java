package io.drumtower.duty;

import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to the roster of an occasion. This file is the contract; its JSON is kept forever. */
public sealed interface RosterEvent extends OfOccasion {

    @Override
    String occasion();

    /** When it was decided. The time of recording is event metadata. */
    Instant occurredAt();

    /** Who watches when, complete: it replaces what was published before. */
    @EventType("duty.roster-published")
    record RosterPublished(String occasion, List<RosteredShift> shifts, String by, Instant occurredAt)
            implements RosterEvent {}
}
