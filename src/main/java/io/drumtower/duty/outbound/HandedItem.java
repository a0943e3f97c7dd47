package io.drumtower.duty.outbound;

import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An open item in the report of a shift.
 *
 * @param key its id as part of the ids of elements: scripts select by them
 * @param matter what an acknowledgement of it names
 * @param severity in words; empty for a normal one
 * @param due in words; empty when nothing hangs on a time
 * @param state what was done about it since the cut, in words
 * @param undecided nothing was
 * @param unseen critical, and nobody looks after it
 */
record HandedItem(
        String id,
        String key,
        String matter,
        String title,
        String severity,
        String css,
        String nextStep,
        String owner,
        String due,
        boolean overdue,
        String state,
        boolean closed,
        boolean undecided,
        boolean unseen,
        boolean critical) {

    private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9-]");

    /** @param cut null while there is none: then nothing is to be decided */
    static HandedItem of(ItemEntry item, @Nullable Long cut, Instant now, Words words) {
        var undecided = cut != null && item.isOpen() && item.handledPosition() <= cut;
        var critical = item.severity() == Severity.CRITICAL;
        var due = item.dueAt();
        return new HandedItem(
                item.id(),
                key(item.id()),
                "item/" + item.id(),
                item.title(),
                severity(item.severity(), words),
                critical ? "b-bad" : "b-warn",
                item.nextStep(),
                item.owner(),
                due == null ? "" : words.texts().shortDate(due) + " " + Texts.time(due),
                due != null && item.isOpen() && due.isBefore(now),
                state(item, undecided, words),
                !item.isOpen(),
                undecided,
                critical && item.isOpen() && item.acknowledgedBy() == null,
                critical);
    }

    /** What has a meaning in a selector is written as its code. */
    static String key(String id) {
        return SPECIAL.matcher(id)
                .replaceAll(one -> "_" + Integer.toHexString(one.group().charAt(0)));
    }

    private static String severity(Severity severity, Words words) {
        return switch (severity) {
            case NORMAL -> "";
            case IMPORTANT -> words.say("duty.sheet.important");
            case CRITICAL -> words.say("duty.sheet.critical");
        };
    }

    private static String state(ItemEntry item, boolean undecided, Words words) {
        if (!item.isOpen()) {
            return words.say("duty.sheet.closed");
        }
        if (undecided || item.handledPosition() == 0) {
            return "";
        }
        return item.escalatedTo() == null
                ? words.say("duty.sheet.carried")
                : words.say("duty.sheet.escalated", item.escalatedTo());
    }
}
