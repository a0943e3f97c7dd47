package io.drumtower.messages.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.command.MessageCommand.AssignMessage;
import io.drumtower.messages.command.MessageCommand.CloseMessage;
import io.drumtower.messages.command.MessageCommand.NoticeOverdue;
import io.drumtower.messages.command.MessageCommand.PublishReply;
import io.drumtower.messages.command.MessageCommand.ReplyToMessage;
import io.drumtower.messages.command.MessageCommand.ReturnMessage;
import io.drumtower.messages.command.MessageCommand.SettleOverdue;
import io.drumtower.messages.command.MessageCommand.TakeBackSteps;
import io.drumtower.messages.command.MessageCommand.WithdrawMessage;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Connects {@link Message} to Axon and decides nothing itself. Its stream begins with a fact, so nothing creates it. Each
 * command answers whether it changed something.
 */
@Aggregate(type = "messages.message")
class MessageAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Message message = Message.UNKNOWN;

    @CommandHandler
    boolean handle(AssignMessage command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(ReplyToMessage command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(PublishReply command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(CloseMessage command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(WithdrawMessage command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(ReturnMessage command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(TakeBackSteps command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(NoticeOverdue command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(SettleOverdue command) {
        return decide(command);
    }

    private boolean decide(MessageCommand command) {
        var event = message.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(MessageEvent event) {
        stream = MessageCommand.stream(event.id());
        message = message.evolve(event);
    }
}
