package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.FindFilings.Filings;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FigureValue;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A slot as it is shown: a number is null, never 0, when nothing measured it, and {@code data} says why.
 *
 * @param number from 1
 * @param revision null before the close
 * @param afterwards entered after its end (补录)
 * @param rejected records that were received in it and could not be read; null before it begins
 * @param late records counted after its close
 * @param filing null where nobody must file it, or not yet
 */
record Slot(
        int number,
        Instant start,
        Instant end,
        State state,
        Measure data,
        @Nullable Integer revision,
        boolean revised,
        boolean afterwards,
        @Nullable Attacks attacks,
        @Nullable Long pageViews,
        @Nullable Long requests,
        @Nullable Peak peak,
        @Nullable Long rejected,
        long late,
        List<SourceState> sources,
        @Nullable Filing filing) {

    enum State {
        PLANNED,
        OPEN,
        CLOSED
    }

    record Attacks(long blocked, long challenged, long detected, long unknown) {}

    /**
     * The largest minute and the largest second, which may be of different sites; they are never added.
     *
     * @param site of the minute
     */
    record Peak(long perMinute, Instant minute, long perSecond, String site) {}

    record SourceState(String id, Measure state) {}

    static Slot of(int number, PeriodFigures period, OccasionEntry occasion, Instant now, Filings filings) {
        var values = period.values();
        var state = period.closed() ? State.CLOSED : now.isBefore(period.start()) ? State.PLANNED : State.OPEN;
        return new Slot(
                number,
                period.start(),
                period.end(),
                state,
                period.data(),
                period.revision(),
                period.revision() != null && period.revision() > 1,
                occasion.afterwards(),
                attacks(values),
                value(values, "traffic.page-views"),
                value(values, "traffic.requests"),
                peak(values),
                state == State.PLANNED ? null : zeroUnless(value(values, "intake.rejected")),
                period.late(),
                period.feeds().stream()
                        .map(feed -> new SourceState(feed.feed(), feed.state()))
                        .toList(),
                Filing.of(number, period, occasion.afterwards(), filings));
    }

    static @Nullable Attacks attacks(Map<String, FigureValue> values) {
        var blocked = value(values, "attacks.blocked");
        var challenged = value(values, "attacks.challenged");
        var detected = value(values, "attacks.detected");
        var unknown = value(values, "attacks.unknown");
        return blocked == null && challenged == null && detected == null && unknown == null
                ? null
                : new Attacks(zeroUnless(blocked), zeroUnless(challenged), zeroUnless(detected), zeroUnless(unknown));
    }

    static @Nullable Peak peak(Map<String, FigureValue> values) {
        var minute = values.get("traffic.peak-per-minute");
        var second = values.get("traffic.peak-per-second");
        return minute == null || minute.at() == null || minute.site() == null || second == null
                ? null
                : new Peak(minute.value(), minute.at(), second.value(), minute.site());
    }

    static @Nullable Long value(Map<String, FigureValue> values, String figure) {
        var value = values.get(figure);
        return value == null ? null : value.value();
    }

    private static long zeroUnless(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
