package io.drumtower.duty.inbound;

import io.drumtower.duty.FindIncidents;
import io.drumtower.duty.IncidentEntry;
import io.drumtower.duty.IncidentEvent.Kind;
import io.drumtower.duty.command.IncidentCommand;
import io.drumtower.duty.command.IncidentCommand.DeclareIncident;
import io.drumtower.duty.command.IncidentCommand.WithdrawIncident;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Members;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Incidents: declare, and withdraw what was none. */
@RestController
class IncidentController {

    /** @param happenedAt left out is now */
    record Declaration(
            @Nullable String id,
            @Nullable String occasion,
            @Nullable Kind kind,
            @Nullable String title,
            @Nullable OffsetDateTime happenedAt) {}

    record Withdrawal(@Nullable String reason) {}

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    IncidentController(CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    @GetMapping("/api/incidents")
    @RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
    Page<IncidentEntry> incidents() {
        return new Page<>(find(new FindIncidents(null, Page.MAX_LIMIT)).incidents(), null);
    }

    @PostMapping("/api/incidents")
    @RolesAllowed({"DUTY", "SUPERVISOR"})
    ResponseEntity<IncidentEntry> declare(@RequestBody Declaration request, Principal by) {
        var now = clock.instant();
        if (request.kind() == null) {
            throw Refused.invalid("pages.problem.missing", "kind", "kind");
        }
        return answer(new DeclareIncident(
                Members.lineOrNull(request.occasion(), "occasion"),
                Members.id(request.id()),
                request.kind(),
                Members.line(request.title(), "title"),
                request.happenedAt() == null ? now : request.happenedAt().toInstant(),
                by.getName(),
                now));
    }

    @PostMapping("/api/incidents/{id}/withdrawals")
    @RolesAllowed({"DUTY", "SUPERVISOR"})
    ResponseEntity<IncidentEntry> withdraw(@PathVariable String id, @RequestBody Withdrawal request, Principal by) {
        var unused = read(id); // refuses an unknown one
        return answer(
                new WithdrawIncident(id, Members.line(request.reason(), "reason"), by.getName(), clock.instant()));
    }

    private ResponseEntity<IncidentEntry> answer(IncidentCommand command) {
        boolean changed = commands.sendAndWait(command);
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(read(command.id()));
    }

    private IncidentEntry read(String id) {
        visible.await("duty.incidents");
        return find(new FindIncidents(id, 1)).incidents().stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("duty.problem.no-such-incident", id));
    }

    private FindIncidents.Incidents find(FindIncidents query) {
        return queries.query(query, FindIncidents.Incidents.class).join();
    }
}
