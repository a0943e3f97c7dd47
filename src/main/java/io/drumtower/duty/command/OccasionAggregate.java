package io.drumtower.duty.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.duty.OccasionEvent;
import io.drumtower.duty.command.OccasionCommand.AmendOccasion;
import io.drumtower.duty.command.OccasionCommand.CancelOccasion;
import io.drumtower.duty.command.OccasionCommand.ScheduleOccasion;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Occasion} to Axon and decides nothing itself. Each command answers whether it changed something. */
@Aggregate(type = "duty.occasion")
class OccasionAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Occasion occasion = Occasion.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ScheduleOccasion command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(AmendOccasion command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(CancelOccasion command) {
        return decide(command);
    }

    private boolean decide(OccasionCommand command) {
        var event = occasion.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(OccasionEvent event) {
        stream = OccasionCommand.stream(event.id());
        occasion = occasion.evolve(event);
    }
}
