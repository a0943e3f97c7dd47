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
import io.drumtower.messages.MessageEvent.Counted;
import io.drumtower.messages.MessageEvent.MessageAssigned;
import io.drumtower.messages.MessageEvent.MessageClosed;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.MessageReplied;
import io.drumtower.messages.MessageEvent.MessageWithdrawn;
import io.drumtower.messages.MessageEvent.OverdueNoticed;
import io.drumtower.messages.MessageEvent.OverdueSettled;
import io.drumtower.messages.MessageEvent.ReplyPublished;
import io.drumtower.messages.MessageEvent.Stage;
import io.drumtower.messages.command.MessageCommand.AssignMessage;
import io.drumtower.messages.command.MessageCommand.CloseMessage;
import io.drumtower.messages.command.MessageCommand.NoticeOverdue;
import io.drumtower.messages.command.MessageCommand.PublishReply;
import io.drumtower.messages.command.MessageCommand.ReplyToMessage;
import io.drumtower.messages.command.MessageCommand.SettleOverdue;
import io.drumtower.messages.command.MessageCommand.WithdrawMessage;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one message, as pure functions.
 *
 * @param received null before it came
 * @param assigned null before it was
 * @param replied null before it was
 * @param published null before the answer was
 * @param closed null while it is open
 * @param withdrawn null while it counts
 * @param noticed for what somebody was called and may still come
 */
record Message(
        @Nullable MessageReceived received,
        @Nullable MessageAssigned assigned,
        @Nullable MessageReplied replied,
        @Nullable ReplyPublished published,
        @Nullable MessageClosed closed,
        @Nullable MessageWithdrawn withdrawn,
        Set<Stage> noticed) {

    static final Message UNKNOWN = new Message(null, null, null, null, null, null, Set.of());

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
        if (withdrawn != null) {
            throw WITHDRAWN.violation();
        }
        if (command.at().isBefore(received.receivedAt())) {
            throw BEFORE_RECEIPT.violation();
        }
        if (command instanceof CloseMessage close) {
            return close(received, close);
        }
        if (closed != null) {
            throw CLOSED.violation();
        }
        if (command instanceof AssignMessage assign) {
            return assigned != null && assigned.to().equals(assign.to())
                    ? Optional.empty()
                    : Optional.of(new MessageAssigned(assign.id(), assign.to(), assign.by(), assign.at()));
        }
        return command instanceof ReplyToMessage reply
                ? reply(received, reply)
                : publish(received, (PublishReply) command);
    }

    /** The clockwork may come late, and again: what is no longer so is no news. */
    private Optional<MessageEvent> overdue(MessageCommand command) {
        var waits = replied == null && closed == null && withdrawn == null;
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
        if (replied != null) {
            throw ALREADY_REPLIED.violation();
        }
        return Optional.of(new MessageReplied(
                reply.id(), message.receivedAt(), reply.reply(), reply.workingDays(), reply.by(), reply.at()));
    }

    private Optional<MessageEvent> publish(MessageReceived message, PublishReply publish) {
        if (replied == null) {
            throw NOT_REPLIED.violation();
        }
        if (published == null) {
            return Optional.of(
                    new ReplyPublished(publish.id(), message.receivedAt(), publish.url(), publish.by(), publish.at()));
        }
        if (!Objects.equals(published.url(), publish.url())) {
            throw ALREADY_PUBLISHED.violation();
        }
        return Optional.empty();
    }

    private Optional<MessageEvent> close(MessageReceived message, CloseMessage close) {
        if (closed != null) {
            return Optional.empty();
        }
        if (replied == null && close.reason() == null) {
            throw REASON_MISSING.violation();
        }
        return Optional.of(new MessageClosed(close.id(), message.receivedAt(), close.reason(), close.by(), close.at()));
    }

    private Optional<MessageEvent> withdraw(MessageReceived message, WithdrawMessage withdraw) {
        if (withdrawn != null) {
            return Optional.empty();
        }
        var was = new Counted(
                message.kind(),
                message.receivedAt(),
                replied == null ? null : replied.workingDays(),
                published != null,
                closed != null);
        return Optional.of(new MessageWithdrawn(withdraw.id(), was, withdraw.reason(), withdraw.by(), withdraw.at()));
    }

    Message evolve(MessageEvent event) {
        if (event instanceof MessageReceived next) {
            return new Message(next, null, null, null, null, null, Set.of());
        }
        if (event instanceof OverdueNoticed next) {
            var stages = new HashSet<>(noticed);
            stages.add(next.stage());
            return new Message(received, assigned, replied, published, closed, withdrawn, Set.copyOf(stages));
        }
        return event instanceof OverdueSettled
                ? new Message(received, assigned, replied, published, closed, withdrawn, Set.of())
                : handled(event);
    }

    private Message handled(MessageEvent event) {
        if (event instanceof MessageAssigned next) {
            return new Message(received, next, replied, published, closed, withdrawn, noticed);
        }
        if (event instanceof MessageReplied next) {
            return new Message(received, assigned, next, published, closed, withdrawn, noticed);
        }
        if (event instanceof ReplyPublished next) {
            return new Message(received, assigned, replied, next, closed, withdrawn, noticed);
        }
        return event instanceof MessageClosed next
                ? new Message(received, assigned, replied, published, next, withdrawn, noticed)
                : new Message(received, assigned, replied, published, closed, (MessageWithdrawn) event, noticed);
    }
}
