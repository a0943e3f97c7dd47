package io.drumtower.reporting.command;

import static io.drumtower.reporting.command.ReportingRule.CUT_OFF_OUTSIDE_YEAR;

import io.drumtower.reporting.ReportingEvent.ReportingPeriodOpened;
import io.drumtower.reporting.command.ReportingCommand.OpenReportingPeriod;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision about the period of one report, as a pure function.
 *
 * @param cutOff null before it is opened
 */
record ReportingPeriod(@Nullable LocalDate cutOff) {

    static final ReportingPeriod CLOSED = new ReportingPeriod(null);

    /** Empty when it is so already. */
    Optional<ReportingPeriodOpened> decide(OpenReportingPeriod command) {
        if (command.cutOff().getYear() != command.year()) {
            throw CUT_OFF_OUTSIDE_YEAR.violation();
        }
        return command.cutOff().equals(cutOff)
                ? Optional.empty()
                : Optional.of(new ReportingPeriodOpened(
                        command.year(), command.cutOff(), cutOff, command.by(), command.at()));
    }

    ReportingPeriod evolve(ReportingPeriodOpened event) {
        return new ReportingPeriod(event.cutOff());
    }
}
