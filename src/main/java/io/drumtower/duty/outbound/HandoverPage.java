package io.drumtower.duty.outbound;

import io.drumtower.duty.FindEntries;
import io.drumtower.duty.FindTally;
import io.drumtower.duty.GetHandover;
import io.drumtower.duty.GetShift;
import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.LogEntry;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Completeness;
import io.drumtower.kernel.ReceiptSums;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** A handover (交接班) before those who hand over, and the report of a shift that nobody works at any more. */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class HandoverPage {

    /** What came after the cut belongs to the next report: here it is only told. */
    private static final int MOST_SINCE = 10;

    private static final View NOTHING_NEW =
            (model, request, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());

    private final QueryGateway queries;
    private final ReportReading reading;
    private final ReceiptSums receipts;
    private final Completeness completeness;
    private final MessageSource texts;
    private final Clock clock;

    HandoverPage(
            QueryGateway queries,
            ReportReading reading,
            ReceiptSums receipts,
            Completeness completeness,
            MessageSource texts,
            Clock clock) {
        this.queries = queries;
        this.reading = reading;
        this.receipts = receipts;
        this.completeness = completeness;
        this.texts = texts;
        this.clock = clock;
    }

    /** A line of what came after the cut. */
    record Since(String at, String text) {}

    @GetMapping("/handovers/{id}")
    ModelAndView handover(@PathVariable String id, Locale language, HttpServletRequest request) {
        var handover = queries.query(new GetHandover(id), HandoverEntry.class).join();
        var shift = shift(handover.shift());
        var words = Words.in(language, texts, queries);
        var view = HandoverView.of(handover, words);
        var page = report(shift, words, todoFirst(view))
                .addObject("handover", view)
                .addObject("may", May.of(handover, shift, request, clock.instant()))
                .addObject("seen", version(handover))
                .addObject("addendum", UUID.randomUUID());
        return handover.runs() ? page.addObject("since", since(handover)).addObject("after", after(handover)) : page;
    }

    /** Empty while nothing is new. */
    @GetMapping("/handovers/{id}/news")
    ModelAndView news(@PathVariable String id, @RequestParam String seen, Locale language, HttpServletRequest request) {
        var handover = queries.query(new GetHandover(id), HandoverEntry.class).join();
        if (version(handover).equals(seen)) {
            return new ModelAndView(NOTHING_NEW);
        }
        var page = handover(id, language, request);
        page.setViewName("duty/handover :: handover");
        return page;
    }

    /** The report of a shift, to read. */
    @GetMapping("/shifts/{id}")
    ModelAndView shift(@PathVariable String id, Locale language) {
        var shift = shift(id);
        var words = Words.in(language, texts, queries);
        var page = report(shift, words, Comparator.comparing(row -> !row.item().open()))
                .addObject("may", May.NOTHING)
                .addObject("voids", VoidHandovers.of(id, queries, clock.instant(), words));
        if (shift.handover() == null) {
            return page;
        }
        var handover = queries.query(new GetHandover(shift.handover()), HandoverEntry.class)
                .join();
        return page.addObject("handover", HandoverView.of(handover, words));
    }

    private ModelAndView report(ShiftEntry shift, Words words, Comparator<HandedItem> first) {
        var now = clock.instant();
        var material = Material.of(reading.range(shift.id()), reading);
        var occasion = queries.query(new GetOccasion(shift.occasion()), OccasionEntry.class)
                .join();
        return new ModelAndView("duty/handover")
                .addObject("occasion", OccasionRow.of(occasion, now, words))
                .addObject("clock", WallClock.of(SlotGrid.of(occasion), now, words))
                .addObject("shift", ShiftRow.of(shift, words))
                .addObject("parts", new HandoverSheet(material, completeness, now, words).parts(first))
                .addObject("counts", SheetCounts.of(material, receipts));
    }

    /** What one has to see to stands within what is shown, however long the list is. */
    private static Comparator<HandedItem> todoFirst(HandoverView view) {
        return Comparator.comparing((HandedItem row) -> !row.undecided())
                .thenComparing(row -> !row.critical() || view.acks().containsKey(row.matter()))
                .thenComparing(row -> !row.item().open());
    }

    private ShiftEntry shift(String id) {
        return queries.query(new GetShift(id), ShiftEntry.class).join();
    }

    /** Changes with each event of the watch while the handover runs, and with each minute, for times open doors. */
    private String version(HandoverEntry handover) {
        if (!handover.runs()) {
            return handover.state() + "-" + handover.addenda().size();
        }
        return tally(handover).position() + "-" + clock.instant().getEpochSecond() / 60;
    }

    private FindTally.Tally tally(HandoverEntry handover) {
        return queries.query(new FindTally(handover.occasion(), handover.cut(), Long.MAX_VALUE), FindTally.Tally.class)
                .join();
    }

    private String since(HandoverEntry handover) {
        return Texts.number(tally(handover).events());
    }

    private List<Since> after(HandoverEntry handover) {
        var query = new FindEntries(handover.occasion(), null, null, null, null, null, null, MOST_SINCE);
        return queries.query(query, FindEntries.Entries.class).join().items().stream()
                .filter(entry -> entry.position() > handover.cut())
                .sorted(Comparator.comparing(LogEntry::position))
                .map(entry -> new Since(Texts.time(entry.happenedAt()), entry.text()))
                .toList();
    }
}
