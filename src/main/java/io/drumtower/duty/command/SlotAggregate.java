package io.drumtower.duty.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.duty.SummaryEvent;
import io.drumtower.duty.command.SummaryCommand.ExcuseSummary;
import io.drumtower.duty.command.SummaryCommand.FileSummary;
import io.drumtower.duty.command.SummaryCommand.MissSummary;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Summary} to Axon and decides nothing itself. Each command answers whether it changed something. */
@Aggregate(type = "duty.slot")
class SlotAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Summary summary = new Summary.Unfiled();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(FileSummary command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(MissSummary command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ExcuseSummary command) {
        return decide(command);
    }

    private boolean decide(SummaryCommand command) {
        var event = summary.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(SummaryEvent event) {
        stream = SummaryCommand.stream(event.occasion(), event.slot());
        summary = summary.evolve(event);
    }
}
