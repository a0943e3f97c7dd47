package io.drumtower.duty.outbound;

import static io.drumtower.duty.outbound.ReportLines.MOST;
import static io.drumtower.duty.outbound.ReportLines.MOST_SLOTS;
import static io.drumtower.duty.outbound.ReportLines.MOST_WATCHED;

import io.drumtower.duty.Section;
import io.drumtower.duty.outbound.ReportReading.Range;
import io.drumtower.duty.outbound.ShiftReport.Figures;
import io.drumtower.duty.outbound.ShiftReport.Part;
import io.drumtower.duty.outbound.ShiftReport.State;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.kernel.Completeness;
import io.drumtower.kernel.ReceiptSums;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The report of a shift. */
@RestController
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class ReportController {

    private final ReportReading reading;
    private final ReceiptSums receipts;
    private final Completeness completeness;
    private final MessageSource texts;

    ReportController(ReportReading reading, ReceiptSums receipts, Completeness completeness, MessageSource texts) {
        this.reading = reading;
        this.receipts = receipts;
        this.completeness = completeness;
        this.texts = texts;
    }

    @GetMapping("/api/shifts/{id}/report")
    ShiftReport report(@PathVariable String id, Locale language) {
        var range = reading.range(id);
        var tally = reading.tally(range);
        var shift = range.shift();
        return new ShiftReport(
                shift,
                range.upTo(),
                range.before() + 1,
                range.slots(),
                tally.byType(),
                receipts.between(range.occasion().sites(), shift.after(), range.last()),
                sections(range, State.of(shift, tally), texts.getMessage("duty.report.none", null, language)));
    }

    /** What inspections found stands first: it has to be followed, however much was written. */
    private List<Record> watched(Range range, List<InspectionEntry> inspections) {
        return Stream.concat(
                        ReportLines.findings(range, inspections).stream(),
                        reading.watched(range, MOST_WATCHED).stream())
                .toList();
    }

    private List<Part> sections(Range range, State state, String none) {
        var slots = reading.slots(range);
        var items = reading.items(range);
        var feeds = reading.feeds(range);
        var inspections = reading.inspections(range);
        var figures = SlotSums.of(slots);
        return List.of(
                Part.of(Section.STATE, List.of(state), MOST, none),
                Part.of(Section.ITEMS, items, MOST, none),
                Part.of(Section.SLOTS, ReportLines.slots(slots), MOST_SLOTS, none),
                Part.of(Section.FIGURES, figures.isEmpty() ? List.<Figures>of() : List.of(figures), MOST, none),
                Part.of(Section.SILENCES, ReportLines.silences(feeds), MOST, none),
                Part.of(Section.NEXT, ReportLines.next(range, items, inspections), MOST, none),
                Part.of(Section.WATCHED, watched(range, inspections), MOST, none),
                Part.of(Section.SOURCES, ReportLines.health(range, feeds, completeness), MOST, none));
    }
}
