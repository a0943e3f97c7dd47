package io.drumtower.publishing.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.publishing.EntryEvent;
import io.drumtower.publishing.command.EntryCommand.RecordEntry;
import io.drumtower.publishing.command.EntryCommand.WithdrawEntry;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link RecordedEntry} to Axon and decides nothing itself. Each command answers whether it changed something. */
@Aggregate(type = "publishing.entry")
class RecordedEntryAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private RecordedEntry entry = RecordedEntry.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RecordEntry command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(WithdrawEntry command) {
        return decide(command);
    }

    private boolean decide(EntryCommand command) {
        var event = entry.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(EntryEvent event) {
        stream = EntryCommand.stream(event.id());
        entry = entry.evolve(event);
    }
}
