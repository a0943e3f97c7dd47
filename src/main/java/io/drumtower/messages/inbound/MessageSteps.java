package io.drumtower.messages.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Fate;
import io.drumtower.kernel.Fate.Change;
import io.drumtower.kernel.Fate.Kind;
import io.drumtower.kernel.Seal;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.kernel.WorkingDays;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.MessageEntry.State;
import io.drumtower.messages.command.MessageCommand;
import io.drumtower.messages.command.MessageCommand.AssignMessage;
import io.drumtower.messages.command.MessageCommand.CloseMessage;
import io.drumtower.messages.command.MessageCommand.PublishReply;
import io.drumtower.messages.command.MessageCommand.ReplyToMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a message of a sheet went on: what of it is new beside what is known of it. */
record MessageSteps(SheetMessage message, @Nullable MessageEntry known, Seal.Keys keys) {

    static final Fate ANOTHER = Fate.rejected("key", "another message has this number");

    /** Sealed for the message, when its steps are taken; a look seals nothing. */
    List<MessageCommand> commands(WorkingDays calendar) {
        var shown = message.shown();
        var id = message.id();
        var steps = new ArrayList<MessageCommand>();
        if (isAssigned()) {
            steps.add(new AssignMessage(id, Objects.requireNonNull(shown.assignedTo()), null, shown.receivedAt()));
        }
        if (isReplied()) {
            var at = Objects.requireNonNull(shown.repliedAt());
            var days = calendar.between(BusinessDay.of(shown.receivedAt()), BusinessDay.of(at));
            steps.add(new ReplyToMessage(id, sealed("reply", Objects.requireNonNull(shown.reply())), days, null, at));
        }
        if (isPublished()) {
            steps.add(new PublishReply(id, shown.url(), null, Objects.requireNonNull(shown.publishedAt())));
        }
        if (isClosed()) {
            var reason = shown.reason() == null ? null : sealed("reason", shown.reason());
            steps.add(new CloseMessage(id, reason, null, Objects.requireNonNull(shown.closedAt())));
        }
        return steps;
    }

    /** What becomes of a message that is known. What was erased or withdrawn stays as it is. */
    Fate fate() {
        var entry = Objects.requireNonNull(known);
        if (entry.state() == State.WITHDRAWN || open("title", entry.title()) == null) {
            return Fate.of(Kind.KNOWN);
        }
        if (!isSame(entry)) {
            return ANOTHER;
        }
        if (isReplied() && entry.closedAt() != null) {
            return Fate.rejected("reply", "closed already without a reply");
        }
        if (message.shown().reply() != null
                && entry.reply() != null
                && !message.shown().reply().equals(open("reply", entry.reply()))) {
            return Fate.rejected("reply", "another reply is recorded");
        }
        var changes = changes(entry);
        return changes.isEmpty() ? Fate.of(Kind.KNOWN) : new Fate(Kind.CORRECTED, changes, null);
    }

    private boolean isSame(MessageEntry entry) {
        var shown = message.shown();
        return entry.kind() == message.kind()
                && entry.channel() == message.channel()
                && entry.receivedAt().equals(shown.receivedAt())
                && shown.title().equals(open("title", entry.title()))
                && message.text().equals(open("text", entry.text()))
                && Objects.equals(shown.author(), entry.author() == null ? null : open("author", entry.author()));
    }

    private List<Change> changes(MessageEntry entry) {
        var shown = message.shown();
        var changes = new ArrayList<Change>();
        if (isAssigned()) {
            changes.add(change("assignedTo", entry.assignedTo(), Objects.requireNonNull(shown.assignedTo())));
        }
        if (isReplied()) {
            changes.add(change("repliedAt", null, day(shown.repliedAt())));
        }
        if (isPublished()) {
            changes.add(change("published", null, day(shown.publishedAt())));
        }
        if (isClosed()) {
            changes.add(change("closed", null, day(shown.closedAt())));
        }
        return changes;
    }

    private static Change change(String field, @Nullable String was, String is) {
        return new Change(field, Objects.requireNonNullElse(was, ""), is);
    }

    private static String day(@Nullable Instant at) {
        return BusinessDay.of(Objects.requireNonNull(at)).toString();
    }

    private boolean isAssigned() {
        var to = message.shown().assignedTo();
        return to != null && (known == null || (known.closedAt() == null && !to.equals(known.assignedTo())));
    }

    private boolean isReplied() {
        return message.shown().reply() != null && (known == null || known.reply() == null);
    }

    private boolean isPublished() {
        return message.shown().publishedAt() != null
                && (known == null || (known.publishedAt() == null && known.closedAt() == null));
    }

    private boolean isClosed() {
        return message.shown().closedAt() != null && (known == null || known.closedAt() == null);
    }

    private Sealed sealed(String field, String plain) {
        return keys.seal(message.subject(), field, plain);
    }

    /** Null where it was erased. */
    private @Nullable String open(String field, Sealed sealed) {
        return keys.open(field, sealed).orElse(null);
    }
}
