package io.drumtower.duty.outbound;

import io.drumtower.duty.Happening;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a watch in one line.
 *
 * @param at with its offset, for programs
 * @param icon symbol of the page
 * @param by who, or the words for nobody, and the position
 * @param href of what it is about; null when that has no page
 */
record HappeningRow(
        String time,
        String at,
        String icon,
        String text,
        String by,
        @Nullable String href) {

    private static final String PREFIX = "duty.happened.";

    static List<HappeningRow> of(String occasion, List<Happening> all, Instant now, Words words) {
        return all.stream().map(one -> of(occasion, one, now, words)).toList();
    }

    private static HappeningRow of(String occasion, Happening one, Instant now, Words words) {
        var name = one.type().substring(one.type().indexOf('.') + 1);
        var by = one.by() == null ? words.say("duty.happened.by-nobody") : one.by();
        return new HappeningRow(
                When.of(one.recordedAt(), now, words.texts()),
                one.recordedAt().atZone(BusinessDay.zone()).toOffsetDateTime().toString(),
                icon(name),
                words.say(PREFIX + name, arguments(name, one, now, words)),
                words.say("duty.happened.by", by, Texts.number(one.position())),
                href(occasion, one.subject()));
    }

    /** Of an item its title comes first. */
    private static String[] arguments(String name, Happening one, Instant now, Words words) {
        var all = new ArrayList<String>();
        if (name.startsWith("open-item")) {
            all.add(one.title() == null ? "" : one.title());
        }
        one.words().forEach(word -> all.add(read(word, now, words)));
        if (name.startsWith("log-entry")) {
            all.set(0, EntryRow.kind(EntryKind.valueOf(one.words().get(0)), words.texts()));
        } else if (name.equals("open-item-raised")) {
            all.set(1, ItemRow.severity(Severity.valueOf(one.words().get(0)), words.texts()));
        }
        return all.toArray(String[]::new);
    }

    /** A time is told as one; everything else as it was written. */
    private static String read(String word, Instant now, Words words) {
        if (!word.endsWith("Z")) {
            return word;
        }
        try {
            return When.of(Instant.parse(word), now, words.texts());
        } catch (DateTimeParseException e) {
            return word;
        }
    }

    private static String icon(String name) {
        if (name.startsWith("log-entry")) {
            return "i-doc";
        }
        if (name.startsWith("open-item") || name.endsWith("missed")) {
            return "i-alert";
        }
        if (name.startsWith("summary")) {
            return "i-clock";
        }
        return name.startsWith("checklist") || name.startsWith("finding") || name.startsWith("inspection")
                ? "i-inspect"
                : "i-relay";
    }

    private static @Nullable String href(String occasion, @Nullable String subject) {
        var parts = Objects.requireNonNullElse(subject, "").split("/", 2);
        return switch (parts[0]) {
            case "item" -> "/items/" + parts[1];
            case "slot" -> "/occasions/" + occasion + "/slots/" + parts[1];
            case "inspection" -> "/desk/" + occasion + "/inspections/" + parts[1];
            case "handover" -> "/handovers/" + parts[1];
            default -> null;
        };
    }
}
