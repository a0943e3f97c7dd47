package io.drumtower.reporting;

import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything that can happen before a report is written. This file is the contract; its JSON is kept forever. */
public sealed interface ReportingEvent {

    String by();

    /** When it was decided. The time of recording is event metadata. */
    Instant occurredAt();

    /**
     * A year is reported.
     *
     * @param cutOff last day that counts, in the year
     * @param was the last day that had been told before; null at first
     */
    @EventType("reporting.reporting-period-opened")
    record ReportingPeriodOpened(
            int year, LocalDate cutOff, @Nullable LocalDate was, String by, Instant occurredAt)
            implements ReportingEvent {}

    /**
     * What there was before the first event of a year.
     *
     * @param asOf at the end of this day
     * @param was what had been told before for the same year to begin with; null at first
     * @param evidence such as the report of the year before
     */
    @EventType("reporting.opening-balance-recorded")
    record OpeningBalanceRecorded(
            OpeningCell cell,
            long value,
            LocalDate asOf,
            @Nullable Balance was,
            String evidence,
            String by,
            Instant occurredAt)
            implements ReportingEvent {

        public Balance balance() {
            return new Balance(value, asOf);
        }
    }

    /** A number at the end of a day. */
    record Balance(long value, LocalDate asOf) {}
}
