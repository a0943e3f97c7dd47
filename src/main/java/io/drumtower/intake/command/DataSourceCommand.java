package io.drumtower.intake.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a data source. */
public sealed interface DataSourceCommand {

    String id();

    record RegisterDataSource(@TargetAggregateIdentifier String id, SourcePlan plan, String by, Instant at)
            implements DataSourceCommand {}

    record ChangeDataSource(@TargetAggregateIdentifier String id, SourcePlan plan, String by, Instant at)
            implements DataSourceCommand {}

    /** Nothing came since. */
    record SilenceDataSource(@TargetAggregateIdentifier String id, Instant since, Instant at)
            implements DataSourceCommand {}

    /** Something came again. */
    record ResumeDataSource(@TargetAggregateIdentifier String id, Instant at) implements DataSourceCommand {}
}
