package io.drumtower.reporting.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Members;
import io.drumtower.reporting.FindReporting;
import io.drumtower.reporting.OpeningCell;
import io.drumtower.reporting.command.ReportingCommand;
import io.drumtower.reporting.command.ReportingCommand.OpenReportingPeriod;
import io.drumtower.reporting.command.ReportingCommand.RecordOpeningBalance;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens periods and records balances, for programs and for people. */
@Component
class ReportingDesk {

    private static final int FIRST_YEAR = 2008; // the regulations on open government information are in force since

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    ReportingDesk(CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    /** @param cutOff null is the last day of the year */
    boolean open(@Nullable Integer year, @Nullable LocalDate cutOff, String by) {
        if (year == null || year < FIRST_YEAR || year > 9999) {
            throw Refused.invalid("reporting.problem.year", "year");
        }
        var last = cutOff == null ? LocalDate.of(year, 12, 31) : cutOff;
        return send(new OpenReportingPeriod(year, last, by, clock.instant()));
    }

    boolean record(
            @Nullable String cell,
            @Nullable Long value,
            @Nullable LocalDate asOf,
            @Nullable String evidence,
            String by) {
        var chosen = Members.choice(cell, OpeningCell.class, "cell");
        if (value == null || value < 0) {
            throw Refused.invalid("reporting.problem.value", "value");
        }
        if (asOf == null) {
            throw Refused.invalid("pages.problem.missing", "asOf", "asOf");
        }
        return send(
                new RecordOpeningBalance(chosen, value, asOf, Members.line(evidence, "evidence"), by, clock.instant()));
    }

    private boolean send(ReportingCommand command) {
        boolean changed = commands.sendAndWait(command);
        return changed;
    }

    FindReporting.Reporting read() {
        visible.await("reporting.periods");
        return queries.query(new FindReporting(), FindReporting.Reporting.class).join();
    }
}
