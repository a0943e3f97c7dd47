package io.drumtower.duty.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of nil report on a day.
 *
 * @param to end of the period, exclusive
 * @param reports of the office first, then of occasions
 */
public record NilReportEntry(String kind, LocalDate day, Instant from, Instant to, List<Report> reports) {

    /** @param occasion null for the office as a whole */
    public record Report(@Nullable String occasion, String by, Instant at) {}
}
