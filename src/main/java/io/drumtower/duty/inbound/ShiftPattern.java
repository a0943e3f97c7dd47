package io.drumtower.duty.inbound;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How a day is cut into shifts, by local time. */
enum ShiftPattern {
    /** 零点班 00–08, 八点班 08–16, 四点班 16–24. */
    THREE_SHIFTS(0, 8),
    /** 08–20, 20–08. */
    TWO_SHIFTS(8, 12);

    /** @param to exclusive */
    record Span(Instant from, Instant to) {}

    private static final int DAY = 24;

    private final int firstHour;
    private final int hours;

    ShiftPattern(int firstHour, int hours) {
        this.firstHour = firstHour;
        this.hours = hours;
    }

    /** Over a whole period; the first and the last are cut to it. */
    List<Span> layOut(Instant from, Instant to, ZoneId zone) {
        var spans = new ArrayList<Span>();
        for (var start = from; start.isBefore(to); ) {
            var next = next(start, zone);
            var end = next.isBefore(to) ? next : to;
            spans.add(new Span(start, end));
            start = end;
        }
        return spans;
    }

    private Instant next(Instant after, ZoneId zone) {
        for (var day = after.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
            for (var hour = firstHour; hour < DAY; hour += hours) {
                var at = day.atTime(hour, 0).atZone(zone).toInstant();
                if (at.isAfter(after)) {
                    return at;
                }
            }
        }
    }
}
