package io.drumtower.duty.outbound;

import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.Section;
import io.drumtower.duty.outbound.ReportReading.Range;
import io.drumtower.duty.outbound.ShiftReport.Figures;
import io.drumtower.duty.outbound.ShiftReport.Health;
import io.drumtower.duty.outbound.ShiftReport.Next;
import io.drumtower.duty.outbound.ShiftReport.Part;
import io.drumtower.duty.outbound.ShiftReport.Silence;
import io.drumtower.duty.outbound.ShiftReport.SlotLine;
import io.drumtower.duty.outbound.ShiftReport.State;
import io.drumtower.figures.FindLedger.Feed;
import io.drumtower.kernel.Completeness;
import io.drumtower.kernel.ReceiptSums;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The report of a shift. */
@RestController
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class ReportController {

    /** A shift of a day. */
    private static final int MOST_SLOTS = 48;

    private static final int MOST = 40;
    private static final Duration AHEAD = Duration.ofHours(8);

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

    private List<Part> sections(Range range, State state, String none) {
        var slots = reading.slots(range);
        var items = reading.items(range);
        var feeds = reading.feeds(range);
        var figures = SlotSums.of(slots);
        return List.of(
                Part.of(Section.STATE, List.of(state), MOST, none),
                Part.of(Section.ITEMS, items, MOST, none),
                Part.of(
                        Section.SLOTS,
                        slots.stream().map(ReportController::line).toList(),
                        MOST_SLOTS,
                        none),
                Part.of(Section.FIGURES, figures.isEmpty() ? List.<Figures>of() : List.of(figures), MOST, none),
                Part.of(Section.SILENCES, silences(feeds), MOST, none),
                Part.of(Section.NEXT, next(range, items), MOST, none),
                Part.of(Section.WATCHED, reading.watched(range, 1_000), MOST, none),
                Part.of(Section.SOURCES, health(feeds), MOST, none));
    }

    private static SlotLine line(Slot slot) {
        return new SlotLine(slot.number(), slot.start(), slot.end(), slot.data(), slot.revision(), slot.revised());
    }

    private static List<Silence> silences(List<Feed> feeds) {
        return feeds.stream()
                .filter(feed -> feed.silentSince() != null)
                .map(feed -> new Silence(feed.id(), feed.name(), Objects.requireNonNull(feed.silentSince())))
                .toList();
    }

    /** What is due within eight hours of the cut. */
    private static List<Next> next(Range range, List<ItemEntry> items) {
        var from = range.toAt();
        var all = new ArrayList<Next>();
        if (range.shift().relief() != null) {
            all.add(new Next("relief", range.shift().id(), range.shift().relief()));
        }
        var hours = range.occasion().inspectionHours();
        if (hours != null) {
            var number = 1;
            for (var at = range.occasion().start().plus(Duration.ofHours(hours));
                    !at.isAfter(range.occasion().end());
                    at = at.plus(Duration.ofHours(hours))) {
                all.add(new Next("inspection", String.valueOf(number++), at));
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

    private List<Health> health(List<Feed> feeds) {
        var all = new ArrayList<Health>();
        all.add(new Health(
                null, null, null, completeness.isComplete(), completeness.lag().toSeconds()));
        for (var feed : feeds) {
            all.add(new Health(feed.id(), feed.name(), feed.heardAt(), feed.silentSince() == null, 0));
        }
        return all;
    }
}
