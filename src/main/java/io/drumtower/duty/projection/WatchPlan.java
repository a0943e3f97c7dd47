package io.drumtower.duty.projection;

import io.drumtower.duty.PlannedSlot;
import io.drumtower.kernel.HalfHour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an occasion's plan says when its slots are due. */
record WatchPlan(
        String occasion,
        Instant start,
        Instant end,
        Duration length,
        Duration grace,
        List<String> sites,
        boolean afterwards,
        boolean cancelled) {

    private static final int HALF_HOUR = 30;

    /** So long after its end, the officer is reminded of a slot. */
    private static final Duration REMINDED_AFTER = Duration.ofMinutes(5);

    static WatchPlan of(OccasionEntry occasion) {
        return new WatchPlan(
                occasion.id(),
                occasion.start(),
                occasion.end(),
                length(occasion.slotMinutes()),
                Duration.ofMinutes(occasion.graceMinutes()),
                occasion.sites(),
                occasion.afterwards(),
                occasion.cancelled());
    }

    /** @param minutes null when nothing is filed: then slots are only read */
    static Duration length(@Nullable Integer minutes) {
        return Duration.ofMinutes(minutes == null ? HALF_HOUR : minutes);
    }

    int count() {
        return (int) Duration.between(start, end).dividedBy(length);
    }

    /** How many slots have a deadline that is not after {@code now}. */
    int over(Instant now) {
        var passed = Duration.between(deadline(1), now);
        return passed.isNegative() ? 0 : (int) Math.min(count(), passed.dividedBy(length) + 1);
    }

    int closed(Instant now) {
        var passed = Duration.between(HalfHour.close(start), now);
        return passed.isNegative() ? 0 : (int) Math.min(count(), passed.dividedBy(length));
    }

    PlannedSlot slot(int number) {
        var begin = start.plus(length.multipliedBy(number - 1L));
        return new PlannedSlot(
                occasion, number, begin, begin.plus(length), deadline(number), sites, afterwards, cancelled);
    }

    Instant reminder(int number) {
        return start.plus(length.multipliedBy(number)).plus(REMINDED_AFTER);
    }

    /** With a grace shorter than the two minutes after which a slot closes, nobody could file in time. */
    Instant deadline(int number) {
        var slotEnd = start.plus(length.multipliedBy(number));
        var graceEnd = slotEnd.plus(grace);
        var close = HalfHour.close(slotEnd);
        return graceEnd.isBefore(close) ? close : graceEnd;
    }
}
