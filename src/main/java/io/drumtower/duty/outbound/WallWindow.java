package io.drumtower.duty.outbound;

import io.drumtower.kernel.BusinessDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slots that a wall shows: a day's worth around now, or those of a chosen day of the occasion.
 *
 * @param first number of the first slot
 * @param day null is around now
 */
record WallWindow(int first, int count, @Nullable LocalDate day) {

    static WallWindow of(SlotGrid grid, Instant now, @Nullable LocalDate day) {
        return day == null ? around(grid, now) : of(grid, day);
    }

    private static WallWindow around(SlotGrid grid, Instant now) {
        var count = (int) Math.min(grid.count(), Duration.ofDays(1).dividedBy(grid.length()));
        var last = Math.max(count, Math.min(grid.count(), grid.begun(now) + 1));
        return new WallWindow(last - count + 1, count, null);
    }

    private static WallWindow of(SlotGrid grid, LocalDate day) {
        var from = BusinessDay.start(day);
        var to = BusinessDay.start(day.plusDays(1));
        var first = 1;
        while (first < grid.count() && grid.start(first).isBefore(from)) {
            first++;
        }
        var last = first;
        while (last < grid.count() && grid.start(last + 1).isBefore(to)) {
            last++;
        }
        return new WallWindow(first, last - first + 1, day);
    }

    /** The days of the occasion, in the authority's zone. */
    static List<LocalDate> days(SlotGrid grid) {
        var end = grid.end().minusSeconds(1);
        return BusinessDay.of(grid.start())
                .datesUntil(BusinessDay.of(end).plusDays(1))
                .toList();
    }

    int last() {
        return first + count - 1;
    }
}
