package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.FindFilings;
import io.drumtower.duty.projection.FindOccasions;
import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.FindRevisions;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Occasions and their slots, read. */
@RestController
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class SlotController {

    /** One slot with all its revisions. */
    record SlotHistory(Slot slot, List<SlotRevision> revisions) {}

    private final QueryGateway queries;
    private final Clock clock;

    SlotController(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/api/occasions")
    Page<OccasionEntry> occasions(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        return queries.query(
                        new FindOccasions(after, Math.max(1, Math.min(limit, Page.MAX_LIMIT))),
                        FindOccasions.Occasions.class)
                .join()
                .page();
    }

    @GetMapping("/api/occasions/{id}")
    OccasionEntry occasion(@PathVariable String id) {
        return queries.query(new GetOccasion(id), OccasionEntry.class).join();
    }

    @GetMapping("/api/occasions/{id}/slots")
    List<Slot> slots(@PathVariable String id) {
        var occasion = occasion(id);
        return slots(occasion, 1, SlotGrid.of(occasion).count());
    }

    @GetMapping("/api/occasions/{id}/slots/{number}")
    SlotHistory slot(@PathVariable String id, @PathVariable int number) {
        var occasion = occasion(id);
        var grid = SlotGrid.of(occasion);
        if (number < 1 || number > grid.count()) {
            throw Refused.notFound("duty.problem.no-such-slot", number, grid.count());
        }
        var revisions = queries.query(
                        new FindRevisions(grid.start(number), grid.length(), grid.sites(), !grid.afterwards()),
                        FindRevisions.Revisions.class)
                .join();
        return new SlotHistory(
                slots(occasion, number, 1).get(0),
                revisions.revisions().stream().map(SlotRevision::of).toList());
    }

    private List<Slot> slots(OccasionEntry occasion, int first, int count) {
        var query = SlotGrid.of(occasion).periods(first, count);
        var periods = queries.query(query, FindPeriods.Periods.class).join().periods();
        var filings = queries.query(new FindFilings(occasion.id(), first, first + count - 1), FindFilings.Filings.class)
                .join();
        var now = clock.instant();
        var slots = new ArrayList<Slot>(count);
        for (var i = 0; i < count; i++) {
            slots.add(Slot.of(first + i, periods.get(i), occasion, now, filings));
        }
        return slots;
    }
}
