package io.drumtower.duty.outbound;

import static io.drumtower.duty.outbound.WallScore.BLOCKED;
import static io.drumtower.duty.outbound.WallScore.PEAK;
import static io.drumtower.duty.outbound.WallScore.VIEWS;

import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The slot that closed last, set large.
 *
 * @param revision in words: first figures, or which revision
 */
record WallSlot(int number, String span, String revision, List<WallNumber> numbers) {

    /**
     * @param text the number, or why there is none
     * @param word whether it is the reason
     * @param part one of its sources had fallen silent
     * @param note what it was in the slot before, or what it lacks
     */
    record WallNumber(String key, String label, String text, boolean word, String unit, boolean part, String note) {}

    /** @param before the slot before it; null for the first */
    static WallSlot of(int number, PeriodFigures slot, @Nullable PeriodFigures before, FeedNames names, Words words) {
        var revision = slot.revision() == null || slot.revision() == 1
                ? words.say("duty.wall.first-figures")
                : words.say("duty.wall.revision", Texts.number(slot.revision()));
        return new WallSlot(
                number,
                Texts.span(slot.start(), slot.end()),
                revision,
                Stream.of(BLOCKED, VIEWS, PEAK)
                        .map(key -> number(key, slot, before, names, words))
                        .toList());
    }

    private static WallNumber number(
            String key, PeriodFigures slot, @Nullable PeriodFigures before, FeedNames names, Words words) {
        var value = slot.values().get(key);
        var silent = names.silent(key, slot);
        if (value == null) {
            var why = SlotValues.why(slot, key);
            var word = words.state(why == null ? Measure.NO_DATA : Measure.valueOf(why.name()));
            return new WallNumber(key, words.name(key), word, true, "", false, silent);
        }
        var label = value.at() == null ? words.name(key) : words.name(key) + " " + Texts.time(value.at());
        var note = silent.isEmpty() ? change(key, value.value(), before, words) : words.say("duty.wall.part", silent);
        return new WallNumber(key, label, Texts.number(value.value()), false, words.unit(key), !silent.isEmpty(), note);
    }

    private static String change(String key, long value, @Nullable PeriodFigures before, Words words) {
        var earlier = before == null ? null : before.values().get(key);
        return earlier == null ? "" : words.say("duty.wall.change", Texts.signed(value - earlier.value()));
    }
}
