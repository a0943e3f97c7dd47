package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import org.jspecify.annotations.Nullable;

/**
 * A number of one half hour, or why there is none.
 *
 * @param state {@code SILENT} beside a number: one of its feeds had fallen silent, so it is not complete
 */
record Count(@Nullable FigureValue figure, Measure state) {

    static Count of(PeriodFigures period, String key) {
        var figure = period.values().get(key);
        var silent = period.feeds().stream()
                .anyMatch(
                        feed -> feed.state() == Measure.SILENT && feed.figures().contains(key));
        if (silent) {
            return new Count(figure, Measure.SILENT);
        }
        if (figure != null) {
            return new Count(figure, Measure.MEASURED);
        }
        return new Count(null, period.closed() ? Measure.NO_DATA : Measure.NOT_YET);
    }

    /** What could not be read has no feed: none is 0 as soon as the half hour has begun. */
    static Count rejected(PeriodFigures period) {
        var count = of(period, HalfHours.REJECTED);
        return count.figure() == null && (period.closed() || period.data() != Measure.NOT_YET)
                ? new Count(FigureValue.of(0), Measure.MEASURED)
                : count;
    }

    boolean isThere() {
        return figure != null;
    }

    boolean isPart() {
        return figure != null && state == Measure.SILENT;
    }

    /** 0 where there is none: ask {@link #isThere} first. */
    long value() {
        return figure == null ? 0 : figure.value();
    }
}
