package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.FindNilReports;
import io.drumtower.duty.projection.NilReportEntry;
import io.drumtower.duty.projection.NilReportEntry.Report;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Nil reports, read. */
@RestController
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class NilReportReads {

    enum State {
        /** The period is not over. */
        NOT_YET,
        DUE,
        REPORTED
    }

    record NilReportRow(String kind, LocalDate day, Instant from, Instant to, State state, List<Report> reports) {

        static NilReportRow of(NilReportEntry entry, Instant now) {
            var due = now.isBefore(entry.to()) ? State.NOT_YET : State.DUE;
            return new NilReportRow(
                    entry.kind(),
                    entry.day(),
                    entry.from(),
                    entry.to(),
                    entry.reports().isEmpty() ? due : State.REPORTED,
                    entry.reports());
        }
    }

    private final QueryGateway queries;
    private final Clock clock;

    NilReportReads(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** @param day today, when it is left out */
    @GetMapping("/api/nil-reports")
    Page<NilReportRow> nilReports(@RequestParam(required = false) @Nullable LocalDate day) {
        var now = clock.instant();
        var kinds = queries.query(
                        new FindNilReports(day == null ? BusinessDay.of(now) : day), FindNilReports.NilReports.class)
                .join()
                .kinds();
        return new Page<>(kinds.stream().map(one -> NilReportRow.of(one, now)).toList(), null);
    }
}
