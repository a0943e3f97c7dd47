package io.drumtower.messages.command;

import static io.drumtower.messages.StepKind.ASSIGNED;
import static io.drumtower.messages.StepKind.CLOSED;
import static io.drumtower.messages.StepKind.PUBLISHED;
import static io.drumtower.messages.StepKind.REPLIED;

import io.drumtower.messages.MessageEvent.Counted;
import io.drumtower.messages.MessageEvent.MessageAssigned;
import io.drumtower.messages.MessageEvent.MessageClosed;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.MessageReplied;
import io.drumtower.messages.MessageEvent.MessageWithdrawn;
import io.drumtower.messages.MessageEvent.ReplyPublished;
import io.drumtower.messages.MessageEvent.Step;
import io.drumtower.messages.MessageEvent.StepsTakenBack;
import io.drumtower.messages.StepKind;
import io.drumtower.messages.command.MessageCommand.TakeBackSteps;
import io.drumtower.messages.command.MessageCommand.WithdrawMessage;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a message went.
 *
 * @param assigned null before it was
 * @param replied null before it was
 * @param published null before the answer was
 * @param closed null while it is open
 */
record Steps(
        @Nullable MessageAssigned assigned,
        @Nullable MessageReplied replied,
        @Nullable ReplyPublished published,
        @Nullable MessageClosed closed) {

    static final Steps NONE = new Steps(null, null, null, null);

    Steps with(Step step) {
        if (step instanceof MessageAssigned next) {
            return new Steps(next, replied, published, closed);
        }
        if (step instanceof MessageReplied next) {
            return new Steps(assigned, next, published, closed);
        }
        return step instanceof ReplyPublished next
                ? new Steps(assigned, replied, next, closed)
                : new Steps(assigned, replied, published, (MessageClosed) step);
    }

    /** Without those of these kinds that a delivery told; what somebody else did with an answer goes with the answer. */
    Steps without(Set<StepKind> kinds) {
        var answer = isTold(replied, REPLIED, kinds) ? null : replied;
        var isOpen = isTold(closed, CLOSED, kinds) || (answer == null && closed != null && closed.reason() == null);
        return new Steps(
                isTold(assigned, ASSIGNED, kinds) ? null : assigned,
                answer,
                answer == null || isTold(published, PUBLISHED, kinds) ? null : published,
                isOpen ? null : closed);
    }

    private static boolean isTold(@Nullable Step step, StepKind kind, Set<StepKind> kinds) {
        return step != null && step.delivery() != null && kinds.contains(kind);
    }

    Steps after(StepsTakenBack back) {
        var left = back.left();
        return new Steps(
                back.unassigned() ? null : assigned,
                left.workingDays() == null ? null : replied,
                left.published() ? published : null,
                left.closed() ? closed : null);
    }

    StepsTakenBack takenBack(MessageReceived message, TakeBackSteps back) {
        var left = without(back.steps());
        return new StepsTakenBack(
                back.id(),
                back.delivery(),
                counted(message),
                left.counted(message),
                assigned != null && left.assigned == null,
                back.by(),
                back.at());
    }

    MessageWithdrawn withdrawn(MessageReceived message, WithdrawMessage withdraw) {
        return new MessageWithdrawn(
                withdraw.id(), counted(message), withdraw.reason(), withdraw.delivery(), withdraw.by(), withdraw.at());
    }

    /** Whether somebody has gone on with it, and not only what deliveries tell. */
    boolean isByPeople() {
        return Stream.of(assigned, replied, published, closed).anyMatch(step -> step != null && step.by() != null);
    }

    Counted counted(MessageReceived message) {
        return new Counted(
                message.kind(),
                message.receivedAt(),
                replied == null ? null : replied.workingDays(),
                replied != null && replied.estimated(),
                published != null,
                closed != null);
    }
}
