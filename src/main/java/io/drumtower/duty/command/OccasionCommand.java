package io.drumtower.duty.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the supervisor may ask of an occasion. */
public sealed interface OccasionCommand {

    String id();

    record ScheduleOccasion(@TargetAggregateIdentifier String id, OccasionPlan plan, String by, Instant at)
            implements OccasionCommand {}

    record AmendOccasion(@TargetAggregateIdentifier String id, OccasionPlan plan, String by, Instant at)
            implements OccasionCommand {}

    record CancelOccasion(@TargetAggregateIdentifier String id, String reason, String by, Instant at)
            implements OccasionCommand {}
}
