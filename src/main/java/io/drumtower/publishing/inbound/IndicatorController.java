package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import io.drumtower.publishing.EntryEvent.IndicatorRecorded;
import io.drumtower.publishing.EntryEvent.Kind;
import io.drumtower.publishing.EntryRow;
import io.drumtower.publishing.FindEntries;
import io.drumtower.publishing.Indicator;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators from elsewhere, which authors record too; and the list of all entries. */
@RestController
@RolesAllowed({"EDITOR", "AUTHOR"})
class IndicatorController {

    /**
     * @param key such as {@code project-progress}
     * @param value a number, or a text for an indicator that is one
     * @param of what the value is a share of, for an indicator that is one
     * @param source where it was taken from
     * @param takenAt left out is now
     */
    record NewIndicator(
            @Nullable String id,
            @Nullable String key,
            @Nullable Object value,
            @Nullable Long of,
            @Nullable String unit,
            @Nullable String source,
            @Nullable String evidence,
            @Nullable OffsetDateTime takenAt) {}

    record Withdrawal(@Nullable String reason) {}

    private final RegisterDesk desk;
    private final QueryGateway queries;

    IndicatorController(RegisterDesk desk, QueryGateway queries) {
        this.desk = desk;
        this.queries = queries;
    }

    @PostMapping("/api/indicators")
    ResponseEntity<EntryRow> indicator(@RequestBody NewIndicator request, Principal by) {
        var indicator = Indicator.find(Members.line(request.key(), "key"))
                .orElseThrow(() -> Refused.invalid("publishing.problem.indicator", "key", keys()));
        if (indicator.isShare() != (request.of() != null)
                || (request.of() != null && (request.of() < 0 || request.of() > RegisterDesk.MOST))) {
            throw Refused.invalid("publishing.problem.share", "of");
        }
        var takenAt = request.takenAt() == null ? desk.now() : request.takenAt().toInstant();
        if (takenAt.isAfter(desk.now())) {
            throw Refused.invalid("publishing.problem.taken-ahead", "takenAt");
        }
        var measured = Measured.of(indicator, request, queries);
        return desk.take(new IndicatorRecorded(
                RegisterDesk.id(request.id(), request + " " + takenAt),
                indicator.key(),
                measured.value(),
                request.of(),
                measured.text(),
                measured.unit(),
                Members.line(request.source(), "source"),
                Members.lineOrNull(request.evidence(), "evidence"),
                takenAt,
                by.getName()));
    }

    private static String keys() {
        return Stream.of(Indicator.values()).map(Indicator::key).collect(Collectors.joining(", "));
    }

    /** An indicator that had been recorded in error. */
    @PostMapping("/api/indicators/{id}/withdrawals")
    ResponseEntity<EntryRow> withdrawIndicator(@PathVariable String id, @RequestBody Withdrawal request, Principal by) {
        return desk.withdrawIndicator(id, Members.line(request.reason(), "reason"), by.getName());
    }

    /** Those that were recorded last first. */
    @GetMapping("/api/publishing-entries")
    Page<EntryRow> entries(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        var query = new FindEntries(
                year,
                Members.choiceOrNull(kind, Kind.class, "kind"),
                after,
                Math.max(1, Math.min(limit, Page.MAX_LIMIT)));
        return queries.query(query, FindEntries.Found.class).join().page();
    }

    @PostMapping("/api/publishing-entries/{id}/withdrawals")
    @RolesAllowed("EDITOR")
    ResponseEntity<EntryRow> withdraw(@PathVariable String id, @RequestBody Withdrawal request, Principal by) {
        return desk.withdraw(id, Members.line(request.reason(), "reason"), by.getName());
    }
}
