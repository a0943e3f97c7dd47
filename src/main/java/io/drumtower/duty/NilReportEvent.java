package io.drumtower.duty;

import io.drumtower.kernel.About;
import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said when there is nothing to report (零报告). This file is the contract; its JSON is kept forever. */
public sealed interface NilReportEvent extends OfOccasion {

    /** When it was said. The time of recording is event metadata. */
    Instant occurredAt();

    /**
     * Nothing of a kind happened in a period.
     *
     * @param occasion null for the office as a whole
     * @param kind as the office names it
     * @param day on which the period ends
     * @param from start of the period
     * @param to its end, exclusive
     */
    @EventType("duty.nil-reported")
    record NilReported(
            @Nullable String occasion,
            String kind,
            LocalDate day,
            Instant from,
            Instant to,
            String by,
            Instant occurredAt)
            implements NilReportEvent, About {

        @Override
        public String about() {
            return ReportedNil.find(kind).map(ReportedNil::title).orElse(kind);
        }
    }
}
