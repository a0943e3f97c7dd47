package io.drumtower.messages.inbound;

import io.drumtower.kernel.Fate;
import io.drumtower.kernel.ShownAs;
import io.drumtower.kernel.ShownIntake.From;
import io.drumtower.kernel.ShownMessage;
import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as a sheet shows it, in our words.
 *
 * @param fate why it cannot be taken; null where it can
 */
record SheetMessage(
        ShownMessage shown,
        MessageKind kind,
        MessageChannel channel,
        @Nullable Fate fate) {

    private static final int LONGEST = 200;

    /** A clock may go before ours; a day that is yet to come is an error. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    static SheetMessage read(ShownMessage shown, ShownAs as, From from) {
        var kind = MessageWords.kind(shown.kind(), as);
        var channel = MessageWords.channel(shown.channel(), as);
        var fate = kind.isEmpty()
                ? Fate.rejected("kind", "no such kind")
                : channel.isEmpty()
                        ? Fate.rejected("channel", "no such channel of a message")
                        : fate(shown, from.receivedAt());
        return new SheetMessage(shown, kind.orElse(MessageKind.OTHER), channel.orElse(MessageChannel.OTHER), fate);
    }

    private static @Nullable Fate fate(ShownMessage shown, Instant now) {
        var ahead = now.plus(AHEAD);
        if (shown.receivedAt().isAfter(ahead)) {
            return Fate.rejected("receivedAt", "received in the future");
        }
        var wrong = Stream.of(
                        time("repliedAt", shown.repliedAt(), shown, ahead),
                        time("published", shown.publishedAt(), shown, ahead),
                        time("closed", shown.closedAt(), shown, ahead),
                        length("title", shown.title()),
                        length("author", shown.author()),
                        length("assignedTo", shown.assignedTo()),
                        length("url", shown.url()))
                .filter(Objects::nonNull)
                .findFirst();
        return wrong.orElse(null);
    }

    private static @Nullable Fate time(String field, @Nullable Instant at, ShownMessage shown, Instant ahead) {
        if (at == null) {
            return null;
        }
        if (at.isBefore(shown.receivedAt())) {
            return Fate.rejected(field, "before it was received");
        }
        return at.isAfter(ahead) ? Fate.rejected(field, "in the future") : null;
    }

    private static @Nullable Fate length(String field, @Nullable String text) {
        return text != null && text.length() > LONGEST ? Fate.rejected(field, "longer than 200 characters") : null;
    }

    String id() {
        return shown.key();
    }

    String subject() {
        return MessageDesk.subject(id());
    }

    /** What it says; only its title where the sheet has no more. */
    String text() {
        return Objects.requireNonNullElse(shown.text(), shown.title());
    }
}
