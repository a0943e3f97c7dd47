package io.drumtower.duty.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.duty.RosterEvent;
import io.drumtower.duty.command.RosterCommand.PublishRoster;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Roster} to Axon and decides nothing itself. Answers whether something changed. */
@Aggregate(type = "duty.roster")
class RosterAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Roster roster = Roster.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PublishRoster command) {
        var event = roster.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(RosterEvent event) {
        stream = RosterCommand.stream(event.occasion());
        roster = roster.evolve(event);
    }
}
