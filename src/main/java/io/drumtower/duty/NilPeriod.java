package io.drumtower.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period over which a nil report is made.
 *
 * @param occasion null for the office as a whole
 * @param day on which the period ends
 * @param to its end, exclusive
 * @param known ids of what was recorded in it and is no nil
 */
public record NilPeriod(
        @Nullable String occasion, String kind, LocalDate day, Instant from, Instant to, List<String> known) {

    public NilPeriod withKnown(List<String> others) {
        return new NilPeriod(occasion, kind, day, from, to, others);
    }
}
