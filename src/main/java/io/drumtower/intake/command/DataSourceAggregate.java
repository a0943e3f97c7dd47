package io.drumtower.intake.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.intake.DataSourceEvent;
import io.drumtower.intake.command.DataSourceCommand.ChangeDataSource;
import io.drumtower.intake.command.DataSourceCommand.GrantFeedNetworks;
import io.drumtower.intake.command.DataSourceCommand.RegisterDataSource;
import io.drumtower.intake.command.DataSourceCommand.ResumeDataSource;
import io.drumtower.intake.command.DataSourceCommand.SilenceDataSource;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Source} to Axon and decides nothing itself. Each command answers whether it changed something. */
@Aggregate(type = "intake.data-source")
class DataSourceAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Source source = Source.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RegisterDataSource command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ChangeDataSource command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(SilenceDataSource command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ResumeDataSource command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(GrantFeedNetworks command) {
        return decide(command);
    }

    private boolean decide(DataSourceCommand command) {
        var event = source.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(DataSourceEvent event) {
        stream = DataSourceCommand.stream(event.id());
        source = source.evolve(event);
    }
}
