package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Sheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The slots of an occasion as files, with all their revisions. */
@RestController
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class SlotFiles {

    private final QueryGateway queries;
    private final MessageSource texts;
    private final Clock clock;

    SlotFiles(QueryGateway queries, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    /** Times are in the zone of the office. */
    @GetMapping(
            path = {"/api/occasions/{id}/slots.csv", "/occasions/{id}/slots.csv"},
            produces = "text/csv")
    void csv(@PathVariable String id, Locale language, HttpServletResponse response) throws IOException {
        sheet(id, language).sendCsv(response, id + "-slots.csv");
    }

    @GetMapping(
            path = {"/api/occasions/{id}/slots.xlsx", "/occasions/{id}/slots.xlsx"},
            produces = Sheet.XLSX)
    void xlsx(@PathVariable String id, Locale language, HttpServletResponse response) throws IOException {
        sheet(id, language).sendXlsx(response, id + "-slots.xlsx");
    }

    private Sheet sheet(String id, Locale language) {
        var occasion = queries.query(new GetOccasion(id), OccasionEntry.class).join();
        var words = Words.in(language, texts, queries);
        var grid = SlotGrid.of(occasion);
        return new SlotSheet(grid, queries, clock.instant(), words).of(Filed.of(occasion, queries));
    }
}
