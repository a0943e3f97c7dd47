package io.drumtower.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** The calendar day that something belongs to: by its occurrence, in the authority's zone, whenever it was recorded. */
public final class BusinessDay {

    public static final ZoneId DEFAULT = ZoneId.of("Asia/Shanghai");

    /** Before it, zones kept local times that no log names any more. */
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private static volatile ZoneId zone = DEFAULT;

    private BusinessDay() {}

    /** Half hours, days and years are cut in this zone. */
    public static ZoneId zone() {
        return zone;
    }

    /**
     * Called once, at the start, before anything is cut.
     *
     * @throws IllegalArgumentException when half hours of the zone are not half hours of UTC
     */
    public static void use(ZoneId chosen) {
        if (!isOnTheHalfHour(chosen.getRules())) {
            throw new IllegalArgumentException(chosen + " has offsets that are no multiple of 30 minutes");
        }
        zone = chosen;
    }

    public static LocalDate of(Instant occurredAt) {
        return LocalDate.ofInstant(occurredAt, zone);
    }

    /** First instant of the day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static boolean isOnTheHalfHour(ZoneRules rules) {
        for (var at = FIRST; at.isBefore(LAST); ) {
            if (rules.getOffset(at).getTotalSeconds() % HalfHour.LENGTH.toSeconds() != 0) {
                return false;
            }
            var next = rules.nextTransition(at);
            at = next == null ? LAST : next.getInstant();
        }
        return true;
    }
}
