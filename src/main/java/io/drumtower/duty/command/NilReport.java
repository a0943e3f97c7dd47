package io.drumtower.duty.command;

import static io.drumtower.duty.command.NilReportRule.PERIOD_NOT_NIL;
import static io.drumtower.duty.command.NilReportRule.PERIOD_NOT_OVER;

import io.drumtower.duty.NilReportEvent.NilReported;
import java.util.Optional;

/** The decision about one nil report, as a pure function. */
record NilReport(boolean reported) {

    static final NilReport NOT_YET = new NilReport(false);

    /** Empty when it was reported: there is nothing that could be said otherwise. */
    Optional<NilReported> decide(ReportNil command) {
        if (reported) {
            return Optional.empty();
        }
        var period = command.period();
        if (command.at().isBefore(period.to())) {
            throw PERIOD_NOT_OVER.violation();
        }
        if (!period.known().isEmpty()) {
            throw PERIOD_NOT_NIL.violation();
        }
        return Optional.of(new NilReported(
                period.occasion(),
                period.kind(),
                period.day(),
                period.from(),
                period.to(),
                command.by(),
                command.at()));
    }

    @SuppressWarnings("UnusedVariable") // there is one event
    NilReport evolve(NilReported event) {
        return new NilReport(true);
    }
}
