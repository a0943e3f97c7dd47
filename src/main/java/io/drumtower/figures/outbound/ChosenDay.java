package io.drumtower.figures.outbound;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that the address names.
 *
 * @param day null is the newest
 * @param wrong what was written instead of a day; else null
 */
record ChosenDay(@Nullable LocalDate day, @Nullable String wrong) {

    private static final int LONGEST = 40;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    static ChosenDay of(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return new ChosenDay(null, null);
        }
        var text = written.strip();
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return new ChosenDay(day, null);
            }
        } catch (DateTimeException e) {
            // told below
        }
        return new ChosenDay(null, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }
}
