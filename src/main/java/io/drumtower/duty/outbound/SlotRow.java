package io.drumtower.duty.outbound;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slot in a list.
 *
 * @param planned it has not begun
 */
record SlotRow(
        int number, String time, List<Cell> cells, String late, String revision, boolean revised, boolean planned) {

    private static final List<String> KEYS = List.of(
            "attacks.blocked",
            "attacks.challenged",
            "attacks.detected",
            "traffic.page-views",
            "traffic.peak-per-minute");

    /**
     * @param word whether it says why there is no number
     * @param note what stands beside the number
     */
    record Cell(String name, String text, boolean word, String note) {}

    static List<SlotRow> of(int first, List<PeriodFigures> slots, Instant now, Words words) {
        var rows = new ArrayList<SlotRow>(slots.size());
        for (var slot : slots) {
            rows.add(of(first + rows.size(), slot, now.isBefore(slot.start()), words));
        }
        return rows;
    }

    private static SlotRow of(int number, PeriodFigures slot, boolean planned, Words words) {
        var revision = slot.revision();
        return new SlotRow(
                number,
                Texts.span(slot.start(), slot.end()),
                KEYS.stream().map(key -> cell(key, slot, words)).toList(),
                slot.closed() ? Texts.number(slot.late()) : words.state(Measure.NOT_YET),
                revision == null ? words.state(Measure.NOT_YET) : Texts.number(revision),
                revision != null && revision > 1,
                planned);
    }

    private static Cell cell(String key, PeriodFigures slot, Words words) {
        var value = slot.values().get(key);
        if (value == null) {
            var why = SlotValues.why(slot, key);
            var measure = why == null ? Measure.NO_DATA : Measure.valueOf(why.name());
            return new Cell(words.name(key), words.state(measure), true, "");
        }
        return new Cell(words.name(key), Texts.number(value.value()), false, note(key, slot, value, words));
    }

    private static String note(String key, PeriodFigures slot, @Nullable FigureValue value, Words words) {
        if (SlotValues.isPart(slot, key)) {
            return words.say("figures.state.part");
        }
        return value == null || value.at() == null ? "" : Texts.time(value.at());
    }
}
