package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindPeriods;
import io.drumtower.kernel.HalfHour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The slots of an occasion against the clock. Their numbers begin at 1.
 *
 * @param afterwards the occasion was entered after its end: its slots are all closed
 */
record SlotGrid(Instant start, Instant end, Duration length, List<String> sites, boolean afterwards) {

    private static final int HALF_HOUR = 30;

    static SlotGrid of(OccasionEntry occasion) {
        var minutes = occasion.slotMinutes() == null ? HALF_HOUR : occasion.slotMinutes();
        return new SlotGrid(
                occasion.start(), occasion.end(), Duration.ofMinutes(minutes), occasion.sites(), occasion.afterwards());
    }

    int count() {
        return (int) Duration.between(start, end).dividedBy(length);
    }

    Instant start(int number) {
        return start.plus(length.multipliedBy(number - 1L));
    }

    Instant end(int number) {
        return start(number + 1);
    }

    /** How many slots have begun. */
    int begun(Instant now) {
        return now.isBefore(start)
                ? 0
                : (int) Math.min(count(), Duration.between(start, now).dividedBy(length) + 1);
    }

    int closed(Instant now) {
        var close = now.minus(HalfHour.CLOSES_AFTER);
        return close.isBefore(start)
                ? 0
                : (int) Math.min(count(), Duration.between(start, close).dividedBy(length));
    }

    /** Asks for some of them. */
    FindPeriods periods(int first, int count) {
        return new FindPeriods(start(first), length, count, sites, !afterwards);
    }
}
