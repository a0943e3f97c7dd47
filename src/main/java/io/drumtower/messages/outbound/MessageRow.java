package io.drumtower.messages.outbound;

import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.MessageEntry.State;
import io.drumtower.messages.MessageKind;
import io.drumtower.messages.OpenedMessage;
import io.drumtower.pages.Texts;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message as its pages show it.
 *
 * @param title the word for what was erased, where it was; reply and reason as well
 * @param due by when an answer is in time, and how it stands; empty when it was answered
 * @param css of the badge that says so
 */
record MessageRow(
        String id,
        String title,
        boolean erased,
        @Nullable String text,
        @Nullable String author,
        String kind,
        String channel,
        String received,
        State state,
        String stateWords,
        @Nullable String assignedTo,
        @Nullable String reply,
        String replied,
        String due,
        String css,
        boolean estimated,
        @Nullable String url,
        @Nullable String reason,
        @Nullable String delivery) {

    /** @param opened the same message */
    static MessageRow of(MessageEntry message, OpenedMessage opened, LocalDate today, Texts texts) {
        var at = message.repliedAt();
        var took = message.daysEstimated() ? "messages.list.replied-in-estimated" : "messages.list.replied-in";
        var title = opened.title();
        return new MessageRow(
                message.id(),
                title == null ? texts.say("messages.list.erased") : title,
                opened.erased(),
                opened.text(),
                opened.author(),
                kind(message.kind(), texts),
                channel(message.channel(), texts),
                Texts.minute(message.receivedAt()),
                message.state(),
                texts.say("messages.state." + kebab(message.state())),
                message.assignedTo(),
                orErased(message.reply(), opened.reply(), texts),
                at == null ? "" : texts.say(took, Texts.minute(at), String.valueOf(message.workingDays())),
                message.isUnanswered() ? due(message, today, texts) : "",
                today.isAfter(message.dueOn()) ? "b-bad" : today.equals(message.dueOn()) ? "b-due" : "b-info",
                message.estimated(),
                message.url(),
                orErased(message.reason(), opened.reason(), texts),
                message.delivery());
    }

    private static @Nullable String orErased(@Nullable Sealed sealed, @Nullable String opened, Texts texts) {
        return sealed != null && opened == null ? texts.say("messages.list.erased") : opened;
    }

    private static String due(MessageEntry message, LocalDate today, Texts texts) {
        var dueOn = message.dueOn().toString();
        if (!today.isBefore(message.vetoOn())) {
            return texts.say("messages.list.veto", message.vetoOn().toString());
        }
        return today.isAfter(message.dueOn())
                ? texts.say("messages.list.overdue", dueOn)
                : texts.say("messages.list.due", dueOn);
    }

    static String kind(MessageKind kind, Texts texts) {
        return texts.say("messages.kind." + kebab(kind));
    }

    static String channel(MessageChannel channel, Texts texts) {
        return texts.say("messages.channel." + kebab(channel));
    }

    private static String kebab(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
