package io.drumtower.duty.inbound;

import io.drumtower.duty.GetNilPeriod;
import io.drumtower.duty.NilPeriod;
import io.drumtower.duty.command.ReportNil;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Nothing happened: say so. */
@RestController
@RolesAllowed("DUTY")
class NilReportController {

    /**
     * @param occasion left out for the office as a whole
     * @param day on which the period ends
     */
    record NilReportRequest(
            @Nullable String occasion,
            @Nullable String kind,
            @Nullable LocalDate day) {}

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Visible visible;
    private final Clock clock;

    NilReportController(QueryGateway queries, CommandGateway commands, Visible visible, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.visible = visible;
        this.clock = clock;
    }

    @PostMapping("/api/nil-reports")
    ResponseEntity<NilReportRequest> report(@RequestBody NilReportRequest request, Principal by) {
        var kind = Wording.require(request.kind(), "kind");
        if (request.day() == null) {
            throw Refused.invalid("duty.problem.text-expected", "day", "day");
        }
        visible.await("duty.inspections"); // what was found a moment ago is no nil
        var period = queries.query(
                        new GetNilPeriod(Wording.optional(request.occasion(), "occasion"), kind, request.day()),
                        NilPeriod.class)
                .join();
        boolean changed = commands.sendAndWait(new ReportNil(period, by.getName(), clock.instant()));
        visible.await("duty.nils");
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new NilReportRequest(period.occasion(), period.kind(), period.day()));
    }
}
