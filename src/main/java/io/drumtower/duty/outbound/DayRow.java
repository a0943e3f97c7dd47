package io.drumtower.duty.outbound;

import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slot on the sheet of a day.
 *
 * @param cells the numbers, or why there is none, in the order of {@link DaySheet#KEYS}
 * @param peakAt minute of the peak; blank without one
 * @param filing how it was filed, or how far it is
 */
record DayRow(int number, String time, List<String> cells, String peakAt, String filing, String by, String note) {

    static List<DayRow> of(WallWindow window, Filed all, Instant now, Words words) {
        var rows = new ArrayList<DayRow>();
        for (var number = window.first(); number <= window.last(); number++) {
            rows.add(of(number, all, now, words));
        }
        return rows;
    }

    private static DayRow of(int number, Filed all, Instant now, Words words) {
        var slot = all.slots().get(number - 1);
        var filing = all.filings().get(number - 1);
        var peak = slot.values().get(WallScore.PEAK);
        var by = filing == null || filing.by() == null ? "" : filing.by();
        return new DayRow(
                number,
                Texts.span(slot.start(), slot.end()),
                DaySheet.KEYS.stream().map(key -> cell(key, slot, words)).toList(),
                peak == null || peak.at() == null ? "" : Texts.time(peak.at()),
                SlotMark.of(slot, now, filing).words(slot, words),
                by,
                note(slot, filing, words));
    }

    private static String cell(String key, PeriodFigures slot, Words words) {
        var value = slot.values().get(key);
        if (value == null) {
            var why = SlotValues.why(slot, key);
            return words.state(why == null ? Measure.NO_DATA : Measure.valueOf(why.name()));
        }
        return Texts.number(value.value());
    }

    private static String note(PeriodFigures slot, @Nullable Filing filing, Words words) {
        var notes = new ArrayList<String>();
        if (SlotStrip.isRevised(slot, filing)) {
            notes.add(words.say("duty.wall.has-revision"));
        }
        if (filing != null && filing.remark() != null) {
            notes.add(filing.remark());
        }
        if (filing != null && filing.excuse() != null) {
            notes.add(filing.excuse());
        }
        return String.join(words.say("duty.slot.comma"), notes);
    }
}
