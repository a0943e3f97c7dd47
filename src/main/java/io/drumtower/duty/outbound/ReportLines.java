package io.drumtower.duty.outbound;

import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.outbound.ReportReading.Range;
import io.drumtower.duty.outbound.ShiftReport.Health;
import io.drumtower.duty.outbound.ShiftReport.Next;
import io.drumtower.duty.outbound.ShiftReport.OpenFinding;
import io.drumtower.duty.outbound.ShiftReport.Silence;
import io.drumtower.duty.outbound.ShiftReport.SlotLine;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.duty.projection.InspectionEntry.FindingEntry;
import io.drumtower.figures.FindLedger.Feed;
import io.drumtower.kernel.Completeness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The lines of a report's sections. */
final class ReportLines {

    /** A shift of a day. */
    static final int MOST_SLOTS = 48;

    static final int MOST = 40;
    static final int MOST_WATCHED = 1_000;
    static final Duration AHEAD = Duration.ofHours(8);

    private ReportLines() {}

    static List<SlotLine> slots(List<Slot> slots) {
        return slots.stream().map(ReportLines::line).toList();
    }

    private static SlotLine line(Slot slot) {
        return new SlotLine(slot.number(), slot.start(), slot.end(), slot.data(), slot.revision(), slot.revised());
    }

    static List<Silence> silences(List<Feed> feeds) {
        return feeds.stream()
                .filter(feed -> feed.silentSince() != null)
                .map(feed -> new Silence(feed.id(), feed.name(), Objects.requireNonNull(feed.silentSince())))
                .toList();
    }

    /** What is due within eight hours of the cut; an inspection that is completed by then is not. */
    static List<Next> next(Range range, List<ItemEntry> items, List<InspectionEntry> inspections) {
        var from = range.toAt();
        var all = new ArrayList<Next>();
        if (range.shift().relief() != null) {
            all.add(new Next("relief", range.shift().id(), range.shift().relief()));
        }
        for (var one : inspections) {
            if (one.completedAt() == null || one.completedAt().isAfter(from)) {
                all.add(new Next(
                        "inspection",
                        String.valueOf(one.plan().number()),
                        one.plan().due()));
            }
        }
        for (var item : items) {
            if (item.dueAt() != null) {
                all.add(new Next("item", item.id(), item.dueAt()));
            }
        }
        return all.stream()
                .filter(one -> isDue(one, from))
                .sorted(Comparator.comparing(Next::at))
                .toList();
    }

    /** An item that is overdue stays due. */
    private static boolean isDue(Next next, Instant from) {
        return !next.at().isAfter(from.plus(AHEAD))
                && (next.what().equals("item") || !next.at().isBefore(from));
    }

    /** What inspections found, and nobody had resolved at the cut. */
    static List<OpenFinding> findings(Range range, List<InspectionEntry> inspections) {
        return inspections.stream()
                .flatMap(one -> one.findings().stream()
                        .filter(finding -> isOpen(finding, range.toAt()))
                        .map(finding -> new OpenFinding(
                                one.plan().number(), finding.group(), finding.text(), finding.by(), finding.at())))
                .toList();
    }

    private static boolean isOpen(FindingEntry finding, Instant at) {
        return !finding.at().isAfter(at)
                && (finding.resolvedAt() == null || finding.resolvedAt().isAfter(at));
    }

    /** Of the projections first, unless the shift is over. */
    static List<Health> health(Range range, List<Feed> feeds, Completeness completeness) {
        var all = new ArrayList<Health>();
        if (range.shift().endedAt() == null) {
            all.add(new Health(
                    null,
                    null,
                    null,
                    completeness.isComplete(),
                    completeness.lag().toSeconds()));
        }
        for (var feed : feeds) {
            all.add(new Health(feed.id(), feed.name(), feed.heardAt(), feed.silentSince() == null, 0));
        }
        return all;
    }
}
