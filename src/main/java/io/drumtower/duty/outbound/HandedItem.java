package io.drumtower.duty.outbound;

import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.figures.words.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item in the report of a shift, which is read on other days too: what it adds to the item as it is.
 *
 * @param matter what an acknowledgement of it names
 * @param severity in words; empty for a normal one
 * @param due with its day; empty when nothing hangs on a time
 * @param done what was done about it since the cut, in words
 * @param undecided nothing was
 * @param unseen critical, and nobody looks after it
 */
record HandedItem(
        ItemRow item,
        String matter,
        String severity,
        String css,
        String due,
        String done,
        boolean undecided,
        boolean unseen,
        boolean critical) {

    /** @param cut null while there is none: then nothing is to be decided */
    static HandedItem of(ItemEntry item, @Nullable Long cut, Instant now, Words words) {
        var undecided = cut != null && item.isOpen() && item.handledPosition() <= cut;
        var critical = item.severity() == Severity.CRITICAL;
        return new HandedItem(
                ItemRow.of(item, now, words.texts()),
                "item/" + item.id(),
                item.severity() == Severity.NORMAL ? "" : ItemRow.severity(item.severity(), words.texts()),
                critical ? "b-bad" : "b-warn",
                item.dueAt() == null ? "" : When.withDay(item.dueAt(), words.texts()),
                done(item, undecided, words),
                undecided,
                item.isOpen() && DeskLive.isUnseen(item),
                critical);
    }

    private static String done(ItemEntry item, boolean undecided, Words words) {
        if (!item.isOpen()) {
            return words.say("duty.item.is-closed");
        }
        if (undecided || item.handledPosition() == 0) {
            return "";
        }
        return item.escalatedTo() == null
                ? words.say("duty.handover-sheet.carried")
                : words.say("duty.handover-sheet.escalated", item.escalatedTo());
    }
}
