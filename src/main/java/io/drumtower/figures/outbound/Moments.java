package io.drumtower.figures.outbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Texts;
import java.time.Instant;

/** Times and periods as short as they can be told exactly. */
final class Moments {

    private Moments() {}

    /** What begins a day is that day: nobody told a time. */
    static String of(Instant time) {
        return isStartOfDay(time) ? BusinessDay.of(time).toString() : Texts.moment(time);
    }

    /** @param end exclusive; of whole days the last of them is told */
    static String end(Instant start, Instant end) {
        return isStartOfDay(start) && isStartOfDay(end)
                ? BusinessDay.of(end).minusDays(1).toString()
                : Texts.moment(end);
    }

    /** @param end as in {@link #end} */
    static String start(Instant start, Instant end) {
        return isStartOfDay(end) ? of(start) : Texts.moment(start);
    }

    private static boolean isStartOfDay(Instant time) {
        return BusinessDay.start(BusinessDay.of(time)).equals(time);
    }
}
