package io.drumtower.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asks for the figures of periods of one length, one after the other.
 *
 * @param start on the half hour
 * @param length 30 or 60 minutes
 * @param sites empty is all
 * @param closes false when the periods were over before anyone watched them (补录): they have one revision
 */
public record FindPeriods(Instant start, Duration length, int count, List<String> sites, boolean closes) {

    public Instant end() {
        return start.plus(length.multipliedBy(count));
    }

    /** @param position of the newest event that is in the figures */
    public record Periods(long position, List<PeriodFigures> periods) {}
}
