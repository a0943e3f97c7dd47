package io.drumtower.intake.outbound;

import io.drumtower.intake.FindDataSources;
import io.drumtower.intake.FindReceipts;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Data sources and receipts, read. */
@RestController
class IntakeReads {

    private final QueryGateway queries;

    IntakeReads(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/sources")
    @RolesAllowed({"ADMIN", "OPERATIONS", "DUTY", "SUPERVISOR"})
    Page<SourceAnswer> sources(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        var page = queries.query(new FindDataSources(after, within(limit)), FindDataSources.DataSources.class)
                .join()
                .page();
        return new Page<>(page.items().stream().map(SourceAnswer::of).toList(), page.next());
    }

    @GetMapping("/api/intake/receipts")
    @RolesAllowed({"ADMIN", "OPERATIONS"})
    Page<DeliveryReceipt> receipts(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        return queries.query(new FindReceipts(source, after, within(limit)), FindReceipts.Receipts.class)
                .join()
                .page();
    }

    private static int within(int limit) {
        return Math.max(1, Math.min(limit, Page.MAX_LIMIT));
    }
}
