package io.drumtower.intake.format;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A number since 1970: seconds, milliseconds, microseconds or nanoseconds, by its magnitude. */
final class Epoch {

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private Epoch() {}

    /** Null if it is no number, or none of a time. */
    static @Nullable Instant of(String number) {
        BigDecimal value;
        try {
            value = new BigDecimal(number);
        } catch (NumberFormatException notANumber) {
            return null;
        }
        int magnitude = value.precision() - value.scale(); // digits before the point
        if (magnitude > 19 || value.scale() > 100) {
            return null;
        }
        int thousands = magnitude <= 11 ? 0 : magnitude <= 14 ? 1 : magnitude <= 17 ? 2 : 3;
        BigDecimal seconds = value.movePointLeft(3 * thousands);
        long whole = seconds.longValue();
        long nanos =
                seconds.subtract(BigDecimal.valueOf(whole)).multiply(BILLION).longValue();
        return Instant.ofEpochSecond(whole, nanos);
    }
}
