package io.drumtower.kernel;

import java.time.Duration;
import java.time.Instant;

/** The half hour [hh:00, hh:30) or [hh:30, hh+1:00) that an instant belongs to, by the instant of its start in UTC. */
public final class HalfHour {

    public static final Duration LENGTH = Duration.ofMinutes(30);

    /** Records may arrive so long after the end of a half hour and still belong to its first figures. */
    public static final Duration CLOSES_AFTER = Duration.ofMinutes(2);

    private static final long SECONDS = LENGTH.toSeconds();

    private HalfHour() {}

    /** Start of the half hour that {@code instant} lies in. */
    public static Instant of(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), SECONDS) * SECONDS);
    }

    public static boolean isStart(Instant instant) {
        return of(instant).equals(instant);
    }

    /** When a period that ends at {@code end} has its first figures. */
    public static Instant close(Instant end) {
        return end.plus(CLOSES_AFTER);
    }
}
