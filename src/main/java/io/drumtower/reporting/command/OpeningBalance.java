package io.drumtower.reporting.command;

import static io.drumtower.reporting.command.ReportingRule.BALANCE_AHEAD;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.reporting.ReportingEvent.Balance;
import io.drumtower.reporting.ReportingEvent.OpeningBalanceRecorded;
import io.drumtower.reporting.command.ReportingCommand.RecordOpeningBalance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision about what there was of one cell, as a pure function.
 *
 * @param balance null before it is recorded
 */
record OpeningBalance(@Nullable Balance balance) {

    static final OpeningBalance UNKNOWN = new OpeningBalance(null);

    /** Empty when it is so already; another number replaces the one before. */
    Optional<OpeningBalanceRecorded> decide(RecordOpeningBalance command) {
        if (BusinessDay.start(command.asOf().plusDays(1)).isAfter(command.at())) {
            throw BALANCE_AHEAD.violation();
        }
        return new Balance(command.value(), command.asOf()).equals(balance)
                ? Optional.empty()
                : Optional.of(new OpeningBalanceRecorded(
                        command.cell(),
                        command.value(),
                        command.asOf(),
                        balance,
                        command.evidence(),
                        command.by(),
                        command.at()));
    }

    OpeningBalance evolve(OpeningBalanceRecorded event) {
        return new OpeningBalance(event.balance());
    }
}
