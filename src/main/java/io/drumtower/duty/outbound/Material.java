package io.drumtower.duty.outbound;

import io.drumtower.duty.FindTally.Tally;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.LogEntry;
import io.drumtower.duty.outbound.ReportReading.Range;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.figures.FindLedger.Feed;
import java.util.List;

/**
 * What the report of a shift is made of.
 *
 * @param items those that were open at its cut
 * @param watched entries that were written for the next shift
 */
record Material(
        Range range,
        Tally tally,
        List<Slot> slots,
        List<ItemEntry> items,
        List<Feed> feeds,
        List<LogEntry> watched,
        List<InspectionEntry> inspections) {

    static Material of(Range range, ReportReading reading) {
        return new Material(
                range,
                reading.tally(range),
                reading.slots(range),
                reading.items(range),
                reading.feeds(range),
                reading.watched(range, ReportLines.MOST_WATCHED),
                reading.inspections(range));
    }

    boolean isOver() {
        return range.shift().endedAt() != null;
    }
}
