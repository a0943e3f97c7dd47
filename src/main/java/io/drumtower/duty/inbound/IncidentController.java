package io.drumtower.duty.inbound;

import io.drumtower.duty.FindIncidents;
import io.drumtower.duty.IncidentEntry;
import io.drumtower.duty.IncidentEvent.Kind;
import io.drumtower.duty.command.IncidentCommand.DeclareIncident;
import io.drumtower.kernel.Page;
import io.drumtower.pages.Members;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents: declare, and withdraw what was none. */
@RestController
class IncidentController {

    /** @param happenedAt left out is now */
    record Declaration(
            @Nullable String id,
            @Nullable String occasion,
            @Nullable String kind,
            @Nullable String title,
            @Nullable OffsetDateTime happenedAt) {}

    record Withdrawal(@Nullable String reason) {}

    private final IncidentDesk desk;

    IncidentController(IncidentDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/incidents")
    @RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
    Page<IncidentEntry> incidents(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        var query = new FindIncidents(
                year,
                Members.choiceOrNull(kind, Kind.class, "kind"),
                null,
                Math.max(0, after),
                Math.max(1, Math.min(limit, Page.MAX_LIMIT)));
        return desk.find(query).page();
    }

    @PostMapping("/api/incidents")
    @RolesAllowed({"DUTY", "SUPERVISOR"})
    ResponseEntity<IncidentEntry> declare(@RequestBody Declaration request, Principal by) {
        var id = Members.id(request.id());
        var changed = desk.send(new DeclareIncident(
                Members.lineOrNull(request.occasion(), "occasion"),
                id,
                Members.choice(request.kind(), Kind.class, "kind"),
                Members.line(request.title(), "title"),
                request.happenedAt() == null ? null : request.happenedAt().toInstant(),
                by.getName(),
                desk.now()));
        return answer(id, changed);
    }

    @PostMapping("/api/incidents/{id}/withdrawals")
    @RolesAllowed({"DUTY", "SUPERVISOR"})
    ResponseEntity<IncidentEntry> withdraw(@PathVariable String id, @RequestBody Withdrawal request, Principal by) {
        return answer(id, desk.withdraw(id, Members.line(request.reason(), "reason"), by.getName()));
    }

    private ResponseEntity<IncidentEntry> answer(String id, boolean changed) {
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(desk.read(id));
    }
}
