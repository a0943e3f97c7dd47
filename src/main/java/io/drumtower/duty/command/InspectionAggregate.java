package io.drumtower.duty.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.duty.InspectionEvent;
import io.drumtower.duty.command.InspectionCommand.FileChecklist;
import io.drumtower.duty.command.InspectionCommand.MissInspection;
import io.drumtower.duty.command.InspectionCommand.ResolveFinding;
import io.drumtower.duty.command.InspectionCommand.ReviewInspection;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Inspection} to Axon and decides nothing itself. Each command answers whether it changed something. */
@Aggregate(type = "duty.inspection")
class InspectionAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Inspection inspection = Inspection.PLANNED;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(FileChecklist command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(MissInspection command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ReviewInspection command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ResolveFinding command) {
        return decide(command);
    }

    private boolean decide(InspectionCommand command) {
        var events = inspection.decide(command);
        events.forEach(decided -> apply(decided));
        return !events.isEmpty();
    }

    @EventSourcingHandler
    void on(InspectionEvent event) {
        stream = InspectionCommand.stream(event.occasion(), event.number());
        inspection = inspection.evolve(event);
    }
}
