package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.FindInspections;
import io.drumtower.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inspections, read. */
@RestController
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class InspectionReads {

    private final QueryGateway queries;
    private final Clock clock;

    InspectionReads(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/api/occasions/{id}/inspections")
    Page<InspectionRow> inspections(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        var query = new FindInspections(id, Math.max(0, after), Math.max(1, Math.min(limit, Page.MAX_LIMIT)));
        var page =
                queries.query(query, FindInspections.Inspections.class).join().page();
        var now = clock.instant();
        return new Page<>(
                page.items().stream().map(one -> InspectionRow.of(one, now)).toList(), page.next());
    }
}
