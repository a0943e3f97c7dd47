package io.drumtower.intake.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.intake.TestEvent;
import io.drumtower.intake.command.TestCommand.AnnounceTest;
import io.drumtower.intake.command.TestCommand.RevokeTest;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Announcement} to Axon and decides nothing itself. Each command answers whether it changed something. */
@Aggregate(type = "intake.test")
class TestAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Announcement announcement = Announcement.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(AnnounceTest command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RevokeTest command) {
        return decide(command);
    }

    private boolean decide(TestCommand command) {
        var event = announcement.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(TestEvent event) {
        stream = TestCommand.stream(event.id());
        announcement = announcement.evolve(event);
    }
}
