package io.drumtower.duty.outbound;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.pages.Gap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One figure over several slots, as it is drawn. */
record SlotValues(List<PeriodFigures> slots) {

    /** Null where there is no number. */
    List<@Nullable Long> of(String figure) {
        return slots.stream().map(slot -> value(slot.values().get(figure))).toList();
    }

    private static @Nullable Long value(@Nullable FigureValue figure) {
        return figure == null ? null : (Long) figure.value();
    }

    List<Gap.@Nullable Why> why(String figure) {
        return slots.stream().map(slot -> why(slot, figure)).toList();
    }

    static Gap.@Nullable Why why(PeriodFigures slot, String figure) {
        if (slot.values().containsKey(figure)) {
            return null;
        }
        if (isSilent(slot, figure)) {
            return Gap.Why.SILENT;
        }
        return slot.closed() ? Gap.Why.NO_DATA : Gap.Why.NOT_YET;
    }

    /** A number beside a silent source. */
    static boolean isPart(PeriodFigures slot, String figure) {
        return slot.values().containsKey(figure) && isSilent(slot, figure);
    }

    private static boolean isSilent(PeriodFigures slot, String figure) {
        return slot.feeds().stream()
                .anyMatch(
                        feed -> feed.state() == Measure.SILENT && feed.figures().contains(figure));
    }

    static long highest(List<@Nullable Long> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** 0 also where there is no number, or no slot. */
    static long or0(List<@Nullable Long> values, int number) {
        var value = number < 0 || number >= values.size() ? null : values.get(number);
        return value == null ? 0 : value;
    }

    /** The earliest of the highest; -1 when nothing is above 0. */
    static int peak(List<@Nullable Long> values) {
        var highest = highest(values);
        return highest == 0 ? -1 : values.indexOf(highest);
    }
}
