package io.drumtower.intake.sheet;

import io.drumtower.intake.format.ReadItem;
import io.drumtower.kernel.ShownMessage;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row as a message of the public: how it came, and how far it went. */
final class MessageRow {

    private static final int LONGEST_TITLE = 40;

    private final SheetRow row;

    private MessageRow(SheetRow row) {
        this.row = row;
    }

    static ReadItem read(SheetRow row) {
        return new MessageRow(row).read();
    }

    private ReadItem read() {
        var text = row.lines("text");
        var title = row.text("title");
        if (title == null && text == null) {
            return row.rejected("title", "no title");
        }
        var receivedAt = row.time("receivedAt");
        if (receivedAt == null) {
            return row.rejected("receivedAt", row.isFilled("receivedAt") ? "not a date" : "no date");
        }
        return answered(receivedAt, title == null ? beginning(Objects.requireNonNull(text)) : title, text);
    }

    private ReadItem answered(Instant receivedAt, String title, @Nullable String text) {
        var published = Told.of("published", row);
        var closed = Told.of("closed", row);
        if (published == null || closed == null) {
            return row.rejected(published == null ? "published" : "closed", "neither a date nor yes or no");
        }
        var reply = row.lines("reply");
        var repliedAt = row.time("repliedAt");
        if (reply != null && repliedAt == null && !row.isFilled("repliedAt")) {
            repliedAt = closed.at() == null ? published.at() : closed.at();
        }
        var wrong = wrong(reply, repliedAt, published, closed);
        return wrong == null ? item(receivedAt, title, text, reply, repliedAt, published, closed) : wrong;
    }

    private @Nullable ReadItem wrong(@Nullable String reply, @Nullable Instant repliedAt, Told published, Told closed) {
        if (repliedAt == null && (reply != null || row.isFilled("repliedAt"))) {
            return row.rejected("repliedAt", row.isFilled("repliedAt") ? "not a date" : "no date");
        }
        if (reply == null && repliedAt != null) {
            return row.rejected("reply", "no reply");
        }
        if (reply == null && published.at() != null) {
            return row.rejected("published", "published without a reply");
        }
        if (reply == null && closed.isDone() && !row.isFilled("reason")) {
            return row.rejected("closed", "closed without a reply or a reason");
        }
        return reply == null && closed.isDone() && closed.at() == null
                ? row.rejected("closed", "closed without a date")
                : null;
    }

    private ReadItem item(
            Instant receivedAt,
            String title,
            @Nullable String text,
            @Nullable String reply,
            @Nullable Instant repliedAt,
            Told published,
            Told closed) {
        // a bare yes before the reply is the writer's consent, and an address may be that of the message
        var isPublished = reply != null && (row.isFilled("published") ? published.isDone() : row.isFilled("url"));
        var publishedAt = published.at() == null ? repliedAt : published.at();
        var closedAt = closed.at() == null ? repliedAt : closed.at();
        return row.item(new ShownMessage(
                MessageNumber.of(row.text("key"), receivedAt, title, text),
                receivedAt,
                title,
                text,
                author(),
                row.text("kind"),
                row.text("channel"),
                row.text("assignedTo"),
                reply,
                after(receivedAt, repliedAt),
                isPublished ? after(receivedAt, publishedAt) : null,
                isPublished ? row.text("url") : null,
                closed.isDone() ? after(receivedAt, closedAt) : null,
                reply == null ? row.lines("reason") : null));
    }

    private static String beginning(String text) {
        var line = text.lines().findFirst().orElse(text).strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    private @Nullable String author() {
        var told = Stream.of(row.text("author"), row.text("contact"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? null : told;
    }

    /** A day without a time is not before the hour of the receipt on it. */
    private @Nullable Instant after(Instant receivedAt, @Nullable Instant at) {
        if (at == null || !at.isBefore(receivedAt)) {
            return at;
        }
        var told = at.atZone(row.zone());
        var isThatDay = told.toLocalTime().equals(LocalTime.MIDNIGHT)
                && told.toLocalDate().equals(receivedAt.atZone(row.zone()).toLocalDate());
        return isThatDay ? receivedAt : at;
    }
}
