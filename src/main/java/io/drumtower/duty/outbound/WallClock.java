package io.drumtower.duty.outbound;

import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Where the watch stands.
 *
 * @param watch hours and minutes since its start, or until it
 * @param length of the whole watch
 * @param phase in words, when it is not running; else empty
 * @param zoneSeconds what the browser adds to UTC
 */
record WallClock(
        String date,
        String time,
        String watch,
        String length,
        String phase,
        long now,
        long start,
        long end,
        int zoneSeconds) {

    static WallClock of(SlotGrid grid, Instant now, Words words) {
        var since = Duration.between(grid.start(), now.isAfter(grid.end()) ? grid.end() : now);
        var phase = now.isBefore(grid.start())
                ? words.say("duty.wall.ahead")
                : now.isBefore(grid.end()) ? "" : words.say("duty.wall.over");
        return new WallClock(
                words.texts().shortDay(BusinessDay.of(now)),
                Texts.second(now),
                (since.isNegative() ? "H−" : "H+") + hours(since.abs(), "%03d:%02d"),
                hours(Duration.between(grid.start(), grid.end()), "%d:%02d"),
                phase,
                now.toEpochMilli(),
                grid.start().toEpochMilli(),
                grid.end().toEpochMilli(),
                BusinessDay.zone().getRules().getOffset(now).getTotalSeconds());
    }

    private static String hours(Duration duration, String form) {
        return String.format(Locale.ROOT, form, duration.toHours(), duration.toMinutesPart());
    }
}
