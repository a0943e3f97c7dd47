package io.drumtower.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day that something belongs to: by its occurrence, in the authority's zone, whenever it was recorded. */
public final class BusinessDay {

    /** Half hours, days and years are cut in this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    public static LocalDate of(Instant occurredAt) {
        return LocalDate.ofInstant(occurredAt, ZONE);
    }

    /** First instant of the day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
