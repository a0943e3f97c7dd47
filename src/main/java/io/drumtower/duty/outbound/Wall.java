package io.drumtower.duty.outbound;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a wall shows of an occasion at one moment.
 *
 * @param day that is shown; null is around now
 * @param slot that closed last; null before the first
 * @param watch null where no watch is kept
 * @param score the drawing
 * @param dataAt when the newest event of the figures was recorded, in milliseconds since 1970; 0 when there is none
 * @param lag of the projections, in words
 * @param stale since when the figures stand still, in words; null while they follow
 */
record Wall(
        String id,
        String name,
        @Nullable LocalDate day,
        List<LocalDate> days,
        WallClock clock,
        List<Total> totals,
        @Nullable WallSlot slot,
        @Nullable WallWatch watch,
        String score,
        List<Row> rows,
        WallAlarms alarms,
        List<WallFeed> feeds,
        long dataAt,
        String dataAge,
        String lag,
        @Nullable String stale,
        long position) {

    /** A figure since the start. */
    record Total(String key, String name, String text) {}

    /** A slot in the table behind the drawing. */
    record Row(int number, String time, String attacks, String views, String note) {}
}
