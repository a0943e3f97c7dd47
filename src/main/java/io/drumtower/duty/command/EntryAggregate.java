package io.drumtower.duty.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.duty.LogEvent;
import io.drumtower.duty.command.EntryCommand.AmendEntry;
import io.drumtower.duty.command.EntryCommand.RecordEntry;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Entry} to Axon and decides nothing itself. Each command answers whether it changed something. */
@Aggregate(type = "duty.entry")
class EntryAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Entry entry = Entry.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RecordEntry command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(AmendEntry command) {
        return decide(command);
    }

    private boolean decide(EntryCommand command) {
        var event = entry.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(LogEvent event) {
        stream = EntryCommand.stream(event.id());
        entry = entry.evolve(event);
    }
}
