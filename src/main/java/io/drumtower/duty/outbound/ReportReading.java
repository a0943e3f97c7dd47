package io.drumtower.duty.outbound;

import io.drumtower.duty.FindEntries;
import io.drumtower.duty.FindItems;
import io.drumtower.duty.FindTally;
import io.drumtower.duty.GetHandover;
import io.drumtower.duty.GetShift;
import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.LogEntry;
import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.projection.FindFilings;
import io.drumtower.duty.projection.FindInspections;
import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindLedger;
import io.drumtower.figures.FindPeriods;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for what a report is made of. */
@Component
class ReportReading {

    private final QueryGateway queries;
    private final Clock clock;

    ReportReading(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * What lies between the two cuts of a shift.
     *
     * @param upTo null while there is no cut
     * @param toAt by when a slot must have closed to be in it
     */
    record Range(
            ShiftEntry shift,
            OccasionEntry occasion,
            SlotGrid grid,
            @Nullable Long upTo,
            Instant toAt) {

        long last() {
            return upTo == null ? Long.MAX_VALUE : upTo;
        }

        int before() {
            return shift.afterAt() == null ? 0 : grid.closed(shift.afterAt());
        }

        int slots() {
            var closed = upTo == null && occasion.afterwards() ? grid.count() : grid.closed(toAt);
            return Math.max(0, closed - before());
        }
    }

    Range range(String id) {
        var shift = queries.query(new GetShift(id), ShiftEntry.class).join();
        var occasion = queries.query(new GetOccasion(shift.occasion()), OccasionEntry.class)
                .join();
        var grid = SlotGrid.of(occasion);
        if (shift.upTo() != null && shift.upToAt() != null) {
            return new Range(shift, occasion, grid, shift.upTo(), shift.upToAt());
        }
        if (shift.handover() == null) {
            return new Range(shift, occasion, grid, null, clock.instant());
        }
        var handover = queries.query(new GetHandover(shift.handover()), HandoverEntry.class)
                .join();
        return new Range(shift, occasion, grid, handover.cut(), later(handover.cutAt(), shift.afterAt()));
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    FindTally.Tally tally(Range range) {
        return queries.query(
                        new FindTally(range.shift().occasion(), range.shift().after(), range.last()),
                        FindTally.Tally.class)
                .join();
    }

    List<Slot> slots(Range range) {
        var count = range.slots();
        if (count == 0) {
            return List.of();
        }
        var first = range.before() + 1;
        var periods = queries.query(range.grid().periods(first, count), FindPeriods.Periods.class)
                .join()
                .periods();
        var filings = queries.query(
                        new FindFilings(range.occasion().id(), first, first + count - 1), FindFilings.Filings.class)
                .join();
        var slots = new ArrayList<Slot>();
        for (var i = 0; i < count; i++) {
            slots.add(Slot.of(first + i, periods.get(i), range.occasion(), clock.instant(), filings));
        }
        return slots;
    }

    /** Those that were open at the cut. */
    List<ItemEntry> items(Range range) {
        return queries
                .query(
                        new FindItems(range.shift().occasion(), null, range.last(), 0, FindItems.ALL),
                        FindItems.Items.class)
                .join()
                .items()
                .stream()
                .filter(item -> item.closedPosition() == null || item.closedPosition() > range.last())
                .toList();
    }

    /** Entries that were written for the next shift. */
    List<LogEntry> watched(Range range, int most) {
        var before = range.upTo() == null ? null : Long.valueOf(range.upTo() + 1);
        var query = new FindEntries(range.shift().occasion(), null, EntryKind.HANDOVER, null, null, null, before, most);
        return queries.query(query, FindEntries.Entries.class).join().items().stream()
                .filter(entry -> entry.position() > range.shift().after())
                .toList();
    }

    List<InspectionEntry> inspections(Range range) {
        return queries.query(FindInspections.of(range.occasion().id()), FindInspections.Inspections.class)
                .join()
                .page()
                .items();
    }

    /** Of a shift that is over as they stood at its end: what is silent now is another's. */
    List<FindLedger.Feed> feeds(Range range) {
        var ended = range.shift().endedAt();
        var at = ended == null || range.upTo() == null ? ended : range.toAt();
        return queries.query(new FindLedger(range.occasion().sites(), at), FindLedger.Ledger.class)
                .join()
                .feeds();
    }
}
