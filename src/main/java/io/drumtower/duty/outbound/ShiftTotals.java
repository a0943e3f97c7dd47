package io.drumtower.duty.outbound;

import io.drumtower.figures.Measure;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came together in the shift that runs.
 *
 * @param from when it began
 * @param slots that closed in it
 * @param filed of them
 * @param due of them still to be filed, in time or not
 */
record ShiftTotals(String from, String slots, List<Total> figures, long filed, long due) {

    /** @param text the number with its unit, or why there is none */
    record Total(String name, String text) {}

    static ShiftTotals of(String from, List<Slot> slots, Words words) {
        var figures = SlotSums.of(slots);
        var attacks = figures.attacks();
        var peak = figures.peak();
        return new ShiftTotals(
                from,
                Texts.number(slots.size()),
                List.of(
                        total("attacks.blocked", attacks == null ? null : (Long) attacks.blocked(), words),
                        total("traffic.page-views", figures.pageViews(), words),
                        total("traffic.peak-per-minute", peak == null ? null : (Long) peak.perMinute(), words)),
                filings(slots).filter(filing -> filing.filedAt() != null).count(),
                filings(slots).filter(ShiftTotals::isOpen).count());
    }

    private static Stream<Filing> filings(List<Slot> slots) {
        return slots.stream().map(Slot::filing).filter(Objects::nonNull);
    }

    private static boolean isOpen(Filing filing) {
        return filing.state() == Filing.State.DUE || filing.state() == Filing.State.MISSED;
    }

    private static Total total(String key, @Nullable Long value, Words words) {
        return new Total(words.name(key), value == null ? words.state(Measure.NO_DATA) : words.amount(value, key));
    }
}
