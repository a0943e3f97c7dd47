package io.drumtower.reporting.command;

import static io.drumtower.reporting.command.ReportingRule.BALANCE_AHEAD;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.reporting.ReportingEvent.Balance;
import io.drumtower.reporting.ReportingEvent.OpeningBalanceRecorded;
import io.drumtower.reporting.command.ReportingCommand.RecordOpeningBalance;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The decision about what there was of one cell, as a pure function. Each year has one balance of its own: what begins a
 * year says nothing of what the year before began with.
 *
 * @param byYear that begins with it, or has begun
 */
record OpeningBalance(Map<Integer, Balance> byYear) {

    static final OpeningBalance UNKNOWN = new OpeningBalance(Map.of());

    /** Empty when it is so already; another number or day of the same year replaces the one before. */
    Optional<OpeningBalanceRecorded> decide(RecordOpeningBalance command) {
        if (BusinessDay.start(command.asOf().plusDays(1)).isAfter(command.at())) {
            throw BALANCE_AHEAD.violation();
        }
        var was = byYear.get(begun(command.asOf()));
        return new Balance(command.value(), command.asOf()).equals(was)
                ? Optional.empty()
                : Optional.of(new OpeningBalanceRecorded(
                        command.cell(),
                        command.value(),
                        command.asOf(),
                        was,
                        command.evidence(),
                        command.by(),
                        command.at()));
    }

    OpeningBalance evolve(OpeningBalanceRecorded event) {
        var next = new TreeMap<>(byYear);
        if (event.was() != null) {
            next.remove(begun(event.was().asOf()));
        }
        next.put(begun(event.asOf()), event.balance());
        return new OpeningBalance(next);
    }

    /** What there was at the end of a year is what the next begins with. */
    private static int begun(LocalDate asOf) {
        return asOf.plusDays(1).getYear();
    }
}
