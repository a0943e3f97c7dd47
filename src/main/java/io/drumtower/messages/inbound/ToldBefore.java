package io.drumtower.messages.inbound;

import io.drumtower.kernel.Seal;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.MessageEntry.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message that a sheet shows again, opened.
 *
 * @param isOver withdrawn by somebody or erased: nothing of it is told any more
 * @param isReturnable it counts again when it is sent anew
 * @param reply null while there is none
 */
record ToldBefore(
        SheetMessage message,
        boolean isOver,
        boolean isReturnable,
        @Nullable String assignedTo,
        @Nullable String reply,
        boolean isPublished,
        boolean isClosed) {

    static ToldBefore of(MessageEntry entry, SheetMessage seen, Seal.Keys keys) {
        var title = open("title", entry.title(), keys);
        var text = open("text", entry.text(), keys);
        var author = entry.author() == null ? null : open("author", entry.author(), keys);
        var shown = seen.shown().told(entry.receivedAt(), Objects.requireNonNullElse(title, ""), text, author);
        return new ToldBefore(
                new SheetMessage(shown, entry.kind(), entry.channel(), null),
                title == null || (entry.state() == State.WITHDRAWN && !entry.isReturnable()),
                title != null && entry.isReturnable(),
                entry.assignedTo(),
                entry.reply() == null ? null : open("reply", entry.reply(), keys),
                entry.publishedAt() != null,
                entry.closedAt() != null);
    }

    /** One that stands earlier in the same sheet. */
    static ToldBefore of(SheetMessage earlier) {
        var shown = earlier.shown();
        return new ToldBefore(
                earlier,
                false,
                false,
                shown.assignedTo(),
                shown.reply(),
                shown.publishedAt() != null,
                shown.closedAt() != null);
    }

    Instant receivedAt() {
        return message.shown().receivedAt();
    }

    /** Whether it may be the same message: in what the sheet tells, times to the minute. */
    boolean isOf(SheetMessage seen) {
        var here = seen.shown();
        var known = message.shown();
        return message.kind() == seen.kind()
                && message.channel() == seen.channel()
                && minute(known.receivedAt()).equals(minute(here.receivedAt()))
                && known.title().equals(here.title())
                && (here.text() == null || here.text().equals(known.text()))
                && (here.author() == null || here.author().equals(known.author()));
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Null where it was erased. */
    private static @Nullable String open(String field, Sealed sealed, Seal.Keys keys) {
        return keys.open(field, sealed).orElse(null);
    }
}
