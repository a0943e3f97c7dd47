package io.drumtower.duty.outbound;

import io.drumtower.duty.FindItems;
import io.drumtower.duty.GetPlannedSlot;
import io.drumtower.duty.PlannedSlot;
import io.drumtower.duty.projection.FindInspections;
import io.drumtower.duty.projection.FindOccasions;
import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindLedger;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The duty desk (值班台): which half hour is due, what is open, and what was noted. */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class DeskPage {

    private final QueryGateway queries;
    private final DeskLive live;
    private final MessageSource texts;
    private final Clock clock;

    DeskPage(QueryGateway queries, DeskLive live, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.live = live;
        this.texts = texts;
        this.clock = clock;
    }

    /** The desk of the watch that runs; of the next, or the last, when none does. */
    @GetMapping("/desk")
    ModelAndView now() {
        var now = clock.instant();
        return queries
                .query(new FindOccasions(null, Page.MAX_LIMIT), FindOccasions.Occasions.class)
                .join()
                .page()
                .items()
                .stream()
                .filter(one -> !one.cancelled())
                .min(Comparator.comparing((OccasionEntry one) -> !now.isBefore(one.end()))
                        .thenComparing(one ->
                                Math.abs(now.getEpochSecond() - one.start().getEpochSecond())))
                .map(one -> new ModelAndView("redirect:/desk/" + one.id()))
                .orElseGet(() -> new ModelAndView("duty/no-desk"));
    }

    /** @param slot that is to be filed; null is the one that is due */
    @GetMapping("/desk/{occasion}")
    ModelAndView show(
            @PathVariable String occasion, @RequestParam(required = false) @Nullable Integer slot, Locale language) {
        var words = Words.in(language, texts, queries);
        var now = clock.instant();
        var entry =
                queries.query(new GetOccasion(occasion), OccasionEntry.class).join();
        var ledger = queries.query(new FindLedger(entry.sites()), FindLedger.Ledger.class)
                .join();
        var page = new ModelAndView("duty/desk").addObject("occasion", OccasionRow.of(entry, now, words));
        var inspections = inspections(entry.id());
        addSlots(page, entry, ledger, inspections, slot, now, words);
        addInspections(page, inspections, now, words);
        addRest(page, entry, ledger, now, words);
        return page;
    }

    private void addSlots(
            ModelAndView page,
            OccasionEntry entry,
            FindLedger.Ledger ledger,
            List<InspectionEntry> inspections,
            @Nullable Integer slot,
            Instant now,
            Words words) {
        var all = Filed.of(entry, queries);
        page.addObject("due", due(entry, all, ledger, slot, now, words))
                .addObject("strip", new SlotStrip(entry.id(), all, inspections, now, words).draw())
                .addObject("standing", Standing.of(all, now, words))
                .addObject("shiftsOnly", entry.slotMinutes() == null)
                .addObject("filed", all.rostered() && !entry.afterwards())
                .addObject("rostered", all.rostered() || entry.afterwards() || entry.slotMinutes() == null);
    }

    private List<InspectionEntry> inspections(String occasion) {
        return queries.query(FindInspections.of(occasion), FindInspections.Inspections.class)
                .join()
                .page()
                .items();
    }

    private static void addInspections(ModelAndView page, List<InspectionEntry> all, Instant now, Words words) {
        page.addObject("inspected", !all.isEmpty())
                .addObject("findings", InspectionLine.openFindings(all))
                .addObject(
                        "inspection",
                        InspectionLine.next(all, now)
                                .map(one -> InspectionLine.of(one, now, words.texts()))
                                .orElse(null));
    }

    private void addRest(ModelAndView page, OccasionEntry entry, FindLedger.Ledger ledger, Instant now, Words words) {
        var open = queries.query(FindItems.open(entry.id()), FindItems.Items.class)
                .join()
                .items();
        page.addObject("live", live.read(entry, open, ledger, words))
                .addObject("items", ItemRow.of(open, now, words.texts()))
                .addObject("nils", NilRow.of(entry, now, queries, words.texts()))
                .addObject("kinds", EntryRow.kinds(words.texts()))
                .addObject("id", UUID.randomUUID());
    }

    /** Null when no slot has begun, and for an occasion of shifts only. */
    private @Nullable DueSlot due(
            OccasionEntry occasion,
            Filed all,
            FindLedger.Ledger ledger,
            @Nullable Integer chosen,
            Instant now,
            Words words) {
        if (occasion.slotMinutes() == null) {
            return null;
        }
        var grid = SlotGrid.of(occasion);
        var number = chosen == null ? DueSlot.number(all, grid, now) : Math.max(1, Math.min(chosen, grid.count()));
        if (number == 0) {
            return null;
        }
        var deadline = queries.query(new GetPlannedSlot(occasion.id(), number), PlannedSlot.class)
                .join()
                .deadline();
        return DueSlot.of(number, all, deadline, now, FeedNames.of(ledger.feeds()), words);
    }
}
