package io.drumtower.duty.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.duty.ItemEvent;
import io.drumtower.duty.command.ItemCommand.AcknowledgeItem;
import io.drumtower.duty.command.ItemCommand.CarryItem;
import io.drumtower.duty.command.ItemCommand.CloseItem;
import io.drumtower.duty.command.ItemCommand.EscalateItem;
import io.drumtower.duty.command.ItemCommand.ExpireAcknowledgement;
import io.drumtower.duty.command.ItemCommand.RaiseItem;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Item} to Axon and decides nothing itself. Each command answers whether it changed something. */
@Aggregate(type = "duty.item")
class ItemAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Item item = Item.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RaiseItem command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(AcknowledgeItem command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ExpireAcknowledgement command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(CarryItem command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(EscalateItem command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(CloseItem command) {
        return decide(command);
    }

    private boolean decide(ItemCommand command) {
        var event = item.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(ItemEvent event) {
        stream = ItemCommand.stream(event.id());
        item = item.evolve(event);
    }
}
