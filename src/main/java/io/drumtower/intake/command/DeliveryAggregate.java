package io.drumtower.intake.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.intake.DeliveryEvent;
import io.drumtower.intake.command.DeliveryCommand.WithdrawDelivery;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Standing} to Axon and decides nothing itself. The command answers whether it changed something. */
@Aggregate(type = "intake.delivery")
class DeliveryAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Standing standing = Standing.COUNTS;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(WithdrawDelivery command) {
        var event = standing.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(DeliveryEvent event) {
        stream = DeliveryCommand.stream(event.delivery());
        standing = standing.evolve(event);
    }
}
