package io.drumtower.messages;

import io.drumtower.kernel.Readings;
import io.drumtower.kernel.Seal;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.messages.MessageEntry.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A message as those see it who answer it.
 *
 * @param erased whether what it said was erased: title, text and author are null then, and what else was told before
 * @param dueOn the last day on which an answer is in time
 * @param estimated whether nothing is announced for the working days of that year
 * @param vetoOn from when it is a veto without an answer
 * @param workingDays that the answer took
 * @param daysEstimated whether they are an estimate
 * @param source that brought it; null where somebody recorded it, and then {@code delivery} is null as well
 */
public record OpenedMessage(
        String id,
        MessageKind kind,
        MessageChannel channel,
        State state,
        Instant receivedAt,
        boolean erased,
        @Nullable String title,
        @Nullable String text,
        @Nullable String author,
        @Nullable String assignedTo,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        @Nullable Integer workingDays,
        boolean daysEstimated,
        @Nullable Instant publishedAt,
        @Nullable String url,
        @Nullable Instant closedAt,
        @Nullable String reason,
        LocalDate dueOn,
        boolean estimated,
        LocalDate vetoOn,
        @Nullable String source,
        @Nullable String delivery) {

    /** Those that say anything are read by somebody. */
    public static List<OpenedMessage> all(List<MessageEntry> messages, Seal seal, Readings readings, String by) {
        var keys = seal.keys(messages.stream().map(one -> one.title().subject()).toList(), List.of());
        var opened = messages.stream().map(one -> of(one, keys)).toList();
        readings.record(
                IntStream.range(0, messages.size())
                        .filter(i -> !opened.get(i).erased())
                        .mapToObj(i -> messages.get(i).title().subject())
                        .toList(),
                by);
        return opened;
    }

    private static OpenedMessage of(MessageEntry message, Seal.Keys keys) {
        var title = open("title", message.title(), keys);
        return new OpenedMessage(
                message.id(),
                message.kind(),
                message.channel(),
                message.state(),
                message.receivedAt(),
                title == null,
                title,
                open("text", message.text(), keys),
                open("author", message.author(), keys),
                message.assignedTo(),
                open("reply", message.reply(), keys),
                message.repliedAt(),
                message.workingDays(),
                message.daysEstimated(),
                message.publishedAt(),
                message.url(),
                message.closedAt(),
                open("reason", message.reason(), keys),
                message.dueOn(),
                message.estimated(),
                message.vetoOn(),
                message.source(),
                message.delivery());
    }

    /** As those read it who have no business with its author. */
    public OpenedMessage withoutAuthor() {
        return new OpenedMessage(
                id,
                kind,
                channel,
                state,
                receivedAt,
                erased,
                title,
                text,
                null,
                assignedTo,
                reply,
                repliedAt,
                workingDays,
                daysEstimated,
                publishedAt,
                url,
                closedAt,
                reason,
                dueOn,
                estimated,
                vetoOn,
                source,
                delivery);
    }

    private static @Nullable String open(String field, @Nullable Sealed sealed, Seal.Keys keys) {
        return sealed == null ? null : keys.open(field, sealed).orElse(null);
    }
}
