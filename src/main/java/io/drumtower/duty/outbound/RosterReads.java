package io.drumtower.duty.outbound;

import io.drumtower.duty.GetOutline;
import io.drumtower.duty.GetRoster;
import io.drumtower.duty.RosterAnswer;
import jakarta.annotation.security.RolesAllowed;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Rosters, read. */
@RestController
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class RosterReads {

    private final QueryGateway queries;

    RosterReads(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/occasions/{id}/roster")
    RosterAnswer roster(@PathVariable String id) {
        var occasion =
                queries.query(new GetOutline(id), GetOutline.Outline.class).join();
        var roster = queries.query(new GetRoster(id), GetRoster.Roster.class).join();
        return RosterAnswer.of(occasion, roster.shifts(), roster.publishedAt() != null);
    }
}
