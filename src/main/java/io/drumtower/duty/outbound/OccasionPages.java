package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.FindFilings;
import io.drumtower.duty.projection.FindInspections;
import io.drumtower.duty.projection.FindOccasions;
import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindLedger;
import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.FindRevisions;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Occasions, the slots of one, and one slot. */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class OccasionPages {

    private static final String GAP = "duty.coverage-gap";

    private final QueryGateway queries;
    private final MessageSource texts;
    private final Clock clock;

    OccasionPages(QueryGateway queries, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/occasions")
    ModelAndView all(Locale language) {
        var words = Words.in(language, texts, queries);
        var found = queries.query(new FindOccasions(null, Page.MAX_LIMIT), FindOccasions.Occasions.class)
                .join()
                .page()
                .items();
        return new ModelAndView("duty/occasions").addObject("occasions", OccasionRow.of(found, clock.instant(), words));
    }

    @GetMapping("/occasions/{occasion}")
    ModelAndView one(
            @PathVariable String occasion, @RequestParam(required = false) @Nullable LocalDate day, Locale language) {
        var words = Words.in(language, texts, queries);
        var entry = entry(occasion);
        var grid = SlotGrid.of(entry);
        var filed = Filed.of(entry, queries);
        var slots = filed.slots();
        var inspections = queries.query(FindInspections.of(occasion), FindInspections.Inspections.class)
                .join()
                .page()
                .items();
        var days = WallWindow.days(grid);
        var shown = day != null && days.contains(day) ? day : newest(grid, days);
        var window = WallWindow.of(grid, clock.instant(), shown);
        var rows = SlotRow.of(window.first(), slots.subList(window.first() - 1, window.last()), clock.instant(), words);
        return new ModelAndView("duty/occasion")
                .addObject("occasion", OccasionRow.of(entry, clock.instant(), words))
                .addObject("days", days)
                .addObject("day", shown)
                .addObject("heading", words.texts().day(shown))
                .addObject("strip", new SlotStrip(entry.id(), filed, inspections, clock.instant(), words).draw())
                .addObject("inspected", !inspections.isEmpty())
                .addObject("filed", filed.rostered() && !entry.afterwards())
                .addObject("gap", gap(entry, words))
                .addObject("rows", rows)
                .addObject("planned", rows.stream().filter(SlotRow::planned).count())
                .addObject("tops", PartAddress.of(grid.sites(), grid.start(window.first()), grid.end(window.last())));
    }

    @GetMapping("/occasions/{occasion}/slots/{number}")
    ModelAndView slot(@PathVariable String occasion, @PathVariable int number, Locale language) {
        var words = Words.in(language, texts, queries);
        var entry = entry(occasion);
        var grid = SlotGrid.of(entry);
        if (number < 1 || number > grid.count()) {
            throw Refused.notFound("duty.problem.no-such-slot", number, grid.count());
        }
        var revisions = queries.query(
                        new FindRevisions(grid.start(number), grid.length(), grid.sites(), !grid.afterwards()),
                        FindRevisions.Revisions.class)
                .join()
                .revisions();
        var ledger = queries.query(new FindLedger(grid.sites()), FindLedger.Ledger.class)
                .join();
        var slot = periods(grid, number, 1).get(0);
        var names = FeedNames.of(ledger.feeds());
        return new ModelAndView("duty/slot")
                .addObject("occasion", OccasionRow.of(entry, clock.instant(), words))
                .addObject("number", number)
                .addObject("count", grid.count())
                .addObject("missed", isMissed(occasion, number))
                .addObject("day", BusinessDay.of(grid.start(number)))
                .addObject("slot", OpenedSlot.of(slot, revisions, grid.sites(), clock.instant(), words))
                .addObject("sources", OpenedSlot.sources(slot, names, words))
                .addObject(
                        "text",
                        slot.closed()
                                ? SummaryText.of(number, slot, names, words).text()
                                : null)
                .addObject("revisions", RevisionRow.of(revisions, words))
                .addObject("tops", PartAddress.of(grid.sites(), grid.start(number), grid.end(number)))
                .addObject("position", Texts.number(ledger.position()));
    }

    /** The day of the slot that closed last. */
    private LocalDate newest(SlotGrid grid, List<LocalDate> days) {
        var closed = Math.max(1, grid.closed(clock.instant()));
        var day = BusinessDay.of(grid.start(closed));
        return days.contains(day) ? day : days.get(0);
    }

    private List<PeriodFigures> periods(SlotGrid grid, int first, int count) {
        return queries.query(grid.periods(first, count), FindPeriods.Periods.class)
                .join()
                .periods();
    }

    private boolean isMissed(String occasion, int number) {
        var filing = queries.query(new FindFilings(occasion, number, number), FindFilings.Filings.class)
                .join()
                .bySlot()
                .get(number);
        return filing != null && filing.isMissed();
    }

    /** Null before the stand-down. */
    private @Nullable String gap(OccasionEntry entry, Words words) {
        var query = new FindFigure(GAP, entry.start(), entry.end(), List.of(entry.id()), null);
        var minutes = queries.query(query, FindFigure.Figure.class).join().value();
        return minutes == null ? null : words.name(GAP) + " " + words.amount(minutes, GAP);
    }

    private OccasionEntry entry(String id) {
        return queries.query(new GetOccasion(id), OccasionEntry.class).join();
    }
}
