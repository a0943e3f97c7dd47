package io.drumtower.duty.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the supervisor may ask of an occasion. */
public sealed interface OccasionCommand {

    String id();

    /** Its stream: ids are chosen by people, and streams of all kinds are in one log. */
    @TargetAggregateIdentifier
    default String stream() {
        return stream(id());
    }

    static String stream(String id) {
        return "occasion/" + id;
    }

    record ScheduleOccasion(String id, OccasionPlan plan, String by, Instant at) implements OccasionCommand {}

    record AmendOccasion(String id, OccasionPlan plan, String by, Instant at) implements OccasionCommand {}

    record CancelOccasion(String id, String reason, String by, Instant at) implements OccasionCommand {}
}
