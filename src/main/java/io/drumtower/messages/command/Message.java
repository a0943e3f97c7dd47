package io.drumtower.messages.command;

import static io.drumtower.messages.command.MessageRule.ALREADY_PUBLISHED;
import static io.drumtower.messages.command.MessageRule.ALREADY_REPLIED;
import static io.drumtower.messages.command.MessageRule.BEFORE_RECEIPT;
import static io.drumtower.messages.command.MessageRule.CLOSED;
import static io.drumtower.messages.command.MessageRule.NOT_RECEIVED;
import static io.drumtower.messages.command.MessageRule.NOT_REPLIED;
import static io.drumtower.messages.command.MessageRule.REASON_MISSING;
import static io.drumtower.messages.command.MessageRule.WITHDRAWN;

import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.MessageEvent.MessageAssigned;
import io.drumtower.messages.MessageEvent.MessageClosed;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.MessageReplied;
import io.drumtower.messages.MessageEvent.MessageReturned;
import io.drumtower.messages.MessageEvent.MessageWithdrawn;
import io.drumtower.messages.MessageEvent.OverdueNoticed;
import io.drumtower.messages.MessageEvent.OverdueSettled;
import io.drumtower.messages.MessageEvent.ReplyPublished;
import io.drumtower.messages.MessageEvent.Stage;
import io.drumtower.messages.MessageEvent.Step;
import io.drumtower.messages.MessageEvent.StepsTakenBack;
import io.drumtower.messages.command.MessageCommand.AssignMessage;
import io.drumtower.messages.command.MessageCommand.CloseMessage;
import io.drumtower.messages.command.MessageCommand.NoticeOverdue;
import io.drumtower.messages.command.MessageCommand.PublishReply;
import io.drumtower.messages.command.MessageCommand.ReplyToMessage;
import io.drumtower.messages.command.MessageCommand.ReturnMessage;
import io.drumtower.messages.command.MessageCommand.SettleOverdue;
import io.drumtower.messages.command.MessageCommand.TakeBackSteps;
import io.drumtower.messages.command.MessageCommand.WithdrawMessage;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one message, as pure functions.
 *
 * @param received null before it came
 * @param withdrawn null while it counts
 * @param noticed for what somebody was called and may still come
 */
record Message(
        @Nullable MessageReceived received,
        Steps steps,
        @Nullable MessageWithdrawn withdrawn,
        Set<Stage> noticed) {

    static final Message UNKNOWN = new Message(null, Steps.NONE, null, Set.of());

    /** Empty when the command asks for what is so already: the same request again. */
    Optional<MessageEvent> decide(MessageCommand command) {
        if (received == null) {
            throw NOT_RECEIVED.violation();
        }
        if (command instanceof NoticeOverdue || command instanceof SettleOverdue) {
            return overdue(command);
        }
        if (command instanceof WithdrawMessage withdraw) {
            return withdraw(received, withdraw);
        }
        if (command instanceof TakeBackSteps back) {
            return takeBack(received, back);
        }
        if (command instanceof ReturnMessage again) {
            var isDecided = withdrawn == null
                    || (withdrawn.delivery() == null && again.receipt().by() == null);
            return isDecided ? Optional.empty() : Optional.of(new MessageReturned(again.receipt(), again.at()));
        }
        if (withdrawn != null) {
            throw WITHDRAWN.violation();
        }
        if (command.at().isBefore(received.receivedAt())) {
            throw BEFORE_RECEIPT.violation();
        }
        if (command instanceof CloseMessage close) {
            return close(received, close);
        }
        if (steps.closed() != null) {
            throw CLOSED.violation();
        }
        if (command instanceof AssignMessage assign) {
            var assigned = steps.assigned();
            return assigned != null && assigned.to().equals(assign.to())
                    ? Optional.empty()
                    : Optional.of(
                            new MessageAssigned(assign.id(), assign.to(), assign.by(), assign.at(), assign.delivery()));
        }
        return command instanceof ReplyToMessage reply
                ? reply(received, reply)
                : publish(received, (PublishReply) command);
    }

    /** The clockwork may come late, and again: what is no longer so is no news. */
    private Optional<MessageEvent> overdue(MessageCommand command) {
        var waits = steps.replied() == null && steps.closed() == null && withdrawn == null;
        if (command instanceof NoticeOverdue notice) {
            return waits && !noticed.contains(notice.stage())
                    ? Optional.of(new OverdueNoticed(notice.id(), notice.stage(), notice.at()))
                    : Optional.empty();
        }
        return waits || noticed.isEmpty()
                ? Optional.empty()
                : Optional.of(new OverdueSettled(command.id(), command.at()));
    }

    private Optional<MessageEvent> reply(MessageReceived message, ReplyToMessage reply) {
        if (steps.replied() != null) {
            throw ALREADY_REPLIED.violation();
        }
        return Optional.of(new MessageReplied(
                reply.id(),
                message.receivedAt(),
                reply.reply(),
                reply.workingDays(),
                reply.estimated(),
                reply.by(),
                reply.at(),
                reply.delivery()));
    }

    private Optional<MessageEvent> publish(MessageReceived message, PublishReply publish) {
        if (steps.replied() == null) {
            throw NOT_REPLIED.violation();
        }
        var published = steps.published();
        if (published == null) {
            return Optional.of(new ReplyPublished(
                    publish.id(), message.receivedAt(), publish.url(), publish.by(), publish.at(), publish.delivery()));
        }
        if (!Objects.equals(published.url(), publish.url())) {
            throw ALREADY_PUBLISHED.violation();
        }
        return Optional.empty();
    }

    private Optional<MessageEvent> close(MessageReceived message, CloseMessage close) {
        if (steps.closed() != null) {
            return Optional.empty();
        }
        if (steps.replied() == null && close.reason() == null) {
            throw REASON_MISSING.violation();
        }
        return Optional.of(new MessageClosed(
                close.id(), message.receivedAt(), close.reason(), close.by(), close.at(), close.delivery()));
    }

    private Optional<MessageEvent> withdraw(MessageReceived message, WithdrawMessage withdraw) {
        if (withdrawn != null || (withdraw.delivery() != null && steps.isByPeople())) {
            return Optional.empty();
        }
        return Optional.of(steps.withdrawn(message, withdraw));
    }

    private Optional<MessageEvent> takeBack(MessageReceived message, TakeBackSteps back) {
        return withdrawn != null || steps.without(back.steps()).equals(steps)
                ? Optional.empty()
                : Optional.of(steps.takenBack(message, back));
    }

    Message evolve(MessageEvent event) {
        if (event instanceof MessageReceived next) {
            return new Message(next, Steps.NONE, null, Set.of());
        }
        if (event instanceof MessageReturned next) {
            return new Message(next.receipt(), Steps.NONE, null, Set.of());
        }
        if (event instanceof Step next) {
            return new Message(received, steps.with(next), withdrawn, noticed);
        }
        if (event instanceof StepsTakenBack next) {
            return new Message(received, steps.after(next), withdrawn, noticed);
        }
        if (event instanceof OverdueNoticed next) {
            return new Message(received, steps, withdrawn, and(noticed, next.stage()));
        }
        return event instanceof OverdueSettled
                ? new Message(received, steps, withdrawn, Set.of())
                : new Message(received, steps, (MessageWithdrawn) event, noticed);
    }

    private static Set<Stage> and(Set<Stage> some, Stage one) {
        return Stream.concat(some.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }
}
