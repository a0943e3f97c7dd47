package io.drumtower.reporting.command;

import io.drumtower.reporting.OpeningCell;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What authors may ask before a report is written. */
public sealed interface ReportingCommand {

    @TargetAggregateIdentifier
    String stream();

    record OpenReportingPeriod(int year, LocalDate cutOff, String by, Instant at) implements ReportingCommand {

        @Override
        public String stream() {
            return stream(year);
        }

        static String stream(int year) {
            return "reporting-period/" + year;
        }
    }

    record RecordOpeningBalance(OpeningCell cell, long value, LocalDate asOf, String evidence, String by, Instant at)
            implements ReportingCommand {

        @Override
        public String stream() {
            return stream(cell);
        }

        static String stream(OpeningCell cell) {
            return "opening-balance/" + cell;
        }
    }
}
