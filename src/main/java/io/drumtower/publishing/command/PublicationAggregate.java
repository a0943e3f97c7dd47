package io.drumtower.publishing.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.publishing.PublicationEvent;
import io.drumtower.publishing.command.PublicationCommand.ClassifyPublication;
import io.drumtower.publishing.command.PublicationCommand.CorrectPublication;
import io.drumtower.publishing.command.PublicationCommand.RecategorisePublication;
import io.drumtower.publishing.command.PublicationCommand.RestorePublication;
import io.drumtower.publishing.command.PublicationCommand.RetellPublication;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Connects {@link Publication} to Axon and decides nothing itself. Its stream begins with a fact, so nothing creates it.
 * Each command answers whether it changed something.
 */
@Aggregate(type = "publishing.publication")
class PublicationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Publication publication = Publication.UNKNOWN;

    @CommandHandler
    boolean handle(CorrectPublication command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RecategorisePublication command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(WithdrawPublication command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(ClassifyPublication command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RetellPublication command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RestorePublication command) {
        return decide(command);
    }

    private boolean decide(PublicationCommand command) {
        var event = publication.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(PublicationEvent event) {
        id = event.id();
        publication = publication.evolve(event);
    }
}
