package io.drumtower.intake.command;

import io.drumtower.intake.FeedGrant;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a data source. */
public sealed interface DataSourceCommand {

    String id();

    /** Its stream: ids are chosen by people, and streams of all kinds are in one log. */
    @TargetAggregateIdentifier
    default String stream() {
        return stream(id());
    }

    static String stream(String id) {
        return "source/" + id;
    }

    record RegisterDataSource(String id, SourcePlan plan, String by, Instant at) implements DataSourceCommand {}

    record ChangeDataSource(String id, SourcePlan plan, String by, Instant at) implements DataSourceCommand {}

    record GrantFeedNetworks(String id, FeedGrant grant, String by, Instant at) implements DataSourceCommand {}

    /** Nothing came since. */
    record SilenceDataSource(String id, Instant since, Instant at) implements DataSourceCommand {}

    /** Something came again. */
    record ResumeDataSource(String id, Instant at) implements DataSourceCommand {}
}
