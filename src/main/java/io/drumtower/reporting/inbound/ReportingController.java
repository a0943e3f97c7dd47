package io.drumtower.reporting.inbound;

import io.drumtower.kernel.Page;
import io.drumtower.reporting.FindReporting.Opening;
import io.drumtower.reporting.FindReporting.Period;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The periods of reports, and what there was before the first event. */
@RestController
class ReportingController {

    /** @param cutOff left out is the last day of the year */
    record NewPeriod(@Nullable Integer year, @Nullable LocalDate cutOff) {}

    /** @param cell {@code rules-in-force} or {@code normative-documents-in-force} */
    record NewOpening(
            @Nullable String cell,
            @Nullable Long value,
            @Nullable LocalDate asOf,
            @Nullable String evidence) {}

    private final ReportingDesk desk;

    ReportingController(ReportingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/reporting-periods")
    @RolesAllowed({"AUTHOR", "CLEARER", "EDITOR"})
    Page<Period> periods() {
        return new Page<>(desk.read().periods(), null);
    }

    @PostMapping("/api/reporting-periods")
    @RolesAllowed("AUTHOR")
    ResponseEntity<Page<Period>> open(@RequestBody NewPeriod request, Principal by) {
        var changed = desk.open(request.year(), request.cutOff(), by.getName());
        return status(changed).body(periods());
    }

    @GetMapping("/api/opening-balances")
    @RolesAllowed({"AUTHOR", "CLEARER", "EDITOR"})
    Page<Opening> openings() {
        return new Page<>(desk.read().openings(), null);
    }

    @PostMapping("/api/opening-balances")
    @RolesAllowed("AUTHOR")
    ResponseEntity<Page<Opening>> record(@RequestBody NewOpening request, Principal by) {
        var changed = desk.record(request.cell(), request.value(), request.asOf(), request.evidence(), by.getName());
        return status(changed).body(openings());
    }

    private static ResponseEntity.BodyBuilder status(boolean changed) {
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK);
    }
}
