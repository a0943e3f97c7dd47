package io.drumtower.duty.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.duty.IncidentEvent;
import io.drumtower.duty.command.IncidentCommand.DeclareIncident;
import io.drumtower.duty.command.IncidentCommand.WithdrawIncident;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Incident} to Axon and decides nothing itself. Each command answers whether it changed something. */
@Aggregate(type = "duty.incident")
class IncidentAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Incident incident = Incident.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(DeclareIncident command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(WithdrawIncident command) {
        return decide(command);
    }

    private boolean decide(IncidentCommand command) {
        var event = incident.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(IncidentEvent event) {
        stream = IncidentCommand.stream(event.id());
        incident = incident.evolve(event);
    }
}
