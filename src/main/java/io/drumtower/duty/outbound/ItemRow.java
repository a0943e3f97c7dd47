package io.drumtower.duty.outbound;

import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An item as it is listed.
 *
 * @param key its id as part of the ids of elements: scripts select by them
 * @param state its severity, and who looks after it; blank for a normal one that nobody does
 * @param due blank when nothing hangs on a time
 * @param unseen nobody looks after it
 * @param escalated to whom it was reported; blank when it never was
 */
record ItemRow(
        String id,
        String key,
        String title,
        String state,
        String css,
        String owner,
        String nextStep,
        String due,
        boolean overdue,
        boolean open,
        boolean unseen,
        boolean expires,
        String escalated) {

    /** Critical ones that nobody looks after first, then the other critical ones, then by age. */
    private static final Comparator<ItemEntry> URGENT_FIRST = Comparator.comparing(
                    (ItemEntry item) -> !DeskLive.isUnseen(item))
            .thenComparing(item -> item.severity() != Severity.CRITICAL)
            .thenComparing(ItemEntry::raisedPosition);

    private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9-]");

    static List<ItemRow> of(List<ItemEntry> items, Instant now, Texts texts) {
        return items.stream()
                .sorted(URGENT_FIRST)
                .map(item -> of(item, now, texts))
                .toList();
    }

    static ItemRow of(ItemEntry item, Instant now, Texts texts) {
        return new ItemRow(
                item.id(),
                key(item.id()),
                item.title(),
                state(item, now, texts),
                css(item),
                item.owner(),
                item.nextStep(),
                When.of(item.dueAt(), now, texts),
                item.isOpen() && item.dueAt() != null && now.isAfter(item.dueAt()),
                item.isOpen(),
                item.acknowledgedBy() == null,
                item.acknowledgedUntil() != null,
                item.escalatedTo() == null ? "" : item.escalatedTo());
    }

    /** What has a meaning in a selector is written as its code. */
    static String key(String id) {
        return SPECIAL.matcher(id)
                .replaceAll(one -> "_" + Integer.toHexString(one.group().charAt(0)));
    }

    private static String state(ItemEntry item, Instant now, Texts texts) {
        var severity = severity(item.severity(), texts);
        if (!item.isOpen()) {
            return texts.say("duty.item.state", severity, texts.say("duty.item.is-closed"));
        }
        if (item.acknowledgedBy() == null) {
            return item.severity() == Severity.NORMAL
                    ? ""
                    : texts.say("duty.item.state", severity, texts.say("duty.item.unseen"));
        }
        var seen = item.acknowledgedUntil() == null
                ? texts.say("duty.item.seen", item.acknowledgedBy())
                : texts.say(
                        "duty.item.seen-until", item.acknowledgedBy(), When.of(item.acknowledgedUntil(), now, texts));
        return texts.say("duty.item.state", severity, seen);
    }

    static String severity(Severity severity, Texts texts) {
        return switch (severity) {
            case NORMAL -> texts.say("duty.severity.normal");
            case IMPORTANT -> texts.say("duty.severity.important");
            case CRITICAL -> texts.say("duty.severity.critical");
        };
    }

    private static String css(ItemEntry item) {
        if (item.severity() == Severity.NORMAL || !item.isOpen()) {
            return "";
        }
        return DeskLive.isUnseen(item) ? "b-bad" : "b-warn";
    }
}
