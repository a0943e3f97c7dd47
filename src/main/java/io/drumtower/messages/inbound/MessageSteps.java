package io.drumtower.messages.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Fate;
import io.drumtower.kernel.Fate.Change;
import io.drumtower.kernel.Fate.Kind;
import io.drumtower.kernel.Seal;
import io.drumtower.kernel.WorkingDays;
import io.drumtower.messages.StepKind;
import io.drumtower.messages.command.MessageCommand;
import io.drumtower.messages.command.MessageCommand.AssignMessage;
import io.drumtower.messages.command.MessageCommand.CloseMessage;
import io.drumtower.messages.command.MessageCommand.PublishReply;
import io.drumtower.messages.command.MessageCommand.ReplyToMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a message of a sheet went on: what of it is new.
 *
 * @param before null where nothing is known of it
 */
record MessageSteps(SheetMessage message, @Nullable ToldBefore before) {

    /** @param keys of those who have written */
    List<MessageCommand> commands(WorkingDays calendar, String delivery, Seal.Keys keys) {
        var shown = message.shown();
        var id = message.id();
        var steps = new ArrayList<MessageCommand>();
        if (isAssigned()) {
            steps.add(new AssignMessage(
                    id, Objects.requireNonNull(shown.assignedTo()), null, at(shown.receivedAt()), delivery));
        }
        if (isReplied()) {
            var at = Objects.requireNonNull(shown.repliedAt());
            var begin = BusinessDay.of(shown.receivedAt());
            var end = BusinessDay.of(at);
            var days = calendar.between(begin, end);
            var reply = keys.seal(message.subject(), "reply", Objects.requireNonNull(shown.reply()));
            steps.add(new ReplyToMessage(id, reply, days, calendar.isEstimated(begin, end), null, at(at), delivery));
        }
        if (isPublished()) {
            steps.add(
                    new PublishReply(id, shown.url(), null, at(Objects.requireNonNull(shown.publishedAt())), delivery));
        }
        if (isClosed()) {
            var reason = shown.reason();
            var sealed = reason == null ? null : keys.seal(message.subject(), "reason", reason);
            steps.add(new CloseMessage(id, sealed, null, at(Objects.requireNonNull(shown.closedAt())), delivery));
        }
        return steps;
    }

    /** A sheet tells times to the minute: what came within it came before. */
    private Instant at(Instant told) {
        return before == null || told.isAfter(before.receivedAt()) ? told : before.receivedAt();
    }

    /** Those that the sheet tells and that are so now, new or known. */
    Set<StepKind> standing() {
        var shown = message.shown();
        var steps = EnumSet.noneOf(StepKind.class);
        if (isAssigned()
                || (before != null
                        && before.assignedTo() != null
                        && before.assignedTo().equals(shown.assignedTo()))) {
            steps.add(StepKind.ASSIGNED);
        }
        if (shown.reply() != null) {
            steps.add(StepKind.REPLIED);
        }
        if (shown.publishedAt() != null) {
            steps.add(StepKind.PUBLISHED);
        }
        if (shown.closedAt() != null) {
            steps.add(StepKind.CLOSED);
        }
        return steps;
    }

    /** What becomes of a message that is known. What was erased or somebody has withdrawn stays as it is. */
    Fate fate() {
        var known = Objects.requireNonNull(before);
        var shown = message.shown();
        if (known.isOver()) {
            return Fate.of(Kind.OVER);
        }
        if (known.isReturnable()) {
            return Fate.of(Kind.RETURNED);
        }
        if (!known.isOf(message)) {
            return Fate.rejected("key", "another message has this number");
        }
        if (shown.reply() != null && known.reply() != null && !shown.reply().equals(known.reply())) {
            return Fate.rejected("reply", "another reply is recorded");
        }
        if (known.isClosed() && isReplied()) {
            return Fate.rejected("reply", "closed already without a reply");
        }
        if (known.isClosed() && isPublished()) {
            return Fate.rejected("published", "closed already and not published");
        }
        var changes = changes();
        return changes.isEmpty() ? Fate.of(Kind.KNOWN) : new Fate(Kind.CORRECTED, changes, null);
    }

    private List<Change> changes() {
        var shown = message.shown();
        var changes = new ArrayList<Change>();
        if (isAssigned()) {
            changes.add(new Change("assignedTo", "", Objects.requireNonNull(shown.assignedTo())));
        }
        if (isReplied()) {
            changes.add(new Change("repliedAt", "", day(shown.repliedAt())));
        }
        if (isPublished()) {
            changes.add(new Change("published", "", day(shown.publishedAt())));
        }
        if (isClosed()) {
            changes.add(new Change("closed", "", day(shown.closedAt())));
        }
        return changes;
    }

    private static String day(@Nullable Instant at) {
        return BusinessDay.of(Objects.requireNonNull(at)).toString();
    }

    /** Whoever has it stays: at the desk they know better. */
    private boolean isAssigned() {
        return message.shown().assignedTo() != null
                && (before == null || (before.assignedTo() == null && !before.isClosed()));
    }

    private boolean isReplied() {
        return message.shown().reply() != null && (before == null || before.reply() == null);
    }

    private boolean isPublished() {
        return message.shown().publishedAt() != null && (before == null || !before.isPublished());
    }

    private boolean isClosed() {
        return message.shown().closedAt() != null && (before == null || !before.isClosed());
    }
}
