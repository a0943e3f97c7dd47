package io.drumtower.duty.outbound;

import io.drumtower.duty.FindItems;
import io.drumtower.duty.FindShifts;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.outbound.WallBand.Diamond;
import io.drumtower.duty.projection.FindFilings;
import io.drumtower.duty.projection.FindInspections;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Page;
import io.drumtower.pages.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/**
 * What a wall shows of the people: who watches, what nobody looks after, what was filed.
 *
 * @param alarms in words, the gravest first
 */
record WallDuty(@Nullable WallWatch watch, List<String> alarms, WallBand band) {

    /** @param first number of the first of {@code slots}, which are shown */
    static WallDuty of(
            OccasionEntry occasion,
            int first,
            List<PeriodFigures> slots,
            Instant now,
            QueryGateway queries,
            Words words) {
        var id = occasion.id();
        var filings = queries.query(new FindFilings(id, 1, SlotGrid.of(occasion).count()), FindFilings.Filings.class)
                .join();
        var shifts = queries.query(new FindShifts(id, 0, Page.MAX_LIMIT), FindShifts.Shifts.class)
                .join()
                .items();
        var inspections = queries.query(FindInspections.of(id), FindInspections.Inspections.class)
                .join()
                .page()
                .items();
        var items =
                queries.query(FindItems.open(id), FindItems.Items.class).join().items();
        var filed = new ArrayList<@Nullable Filing>();
        for (var i = 0; i < slots.size(); i++) {
            filed.add(Filing.of(first + i, slots.get(i), occasion.afterwards(), filings));
        }
        var handovers = shifts.stream().skip(1).map(ShiftEntry::startedAt).toList();
        var diamonds = inspections.stream()
                .map(one -> new Diamond(one.plan().due(), css(one, now)))
                .toList();
        var running = !occasion.cancelled() && !now.isBefore(occasion.start()) && now.isBefore(occasion.end());
        return new WallDuty(
                WallWatch.of(shifts, inspections, running && filings.rostered(), now, words),
                alarms(items, filings, inspections, now, words),
                new WallBand(filed, handovers, diamonds, now));
    }

    private static String css(InspectionEntry inspection, Instant now) {
        return switch (InspectionRow.state(inspection, now)) {
            case COMPLETED, LATE -> "";
            case MISSED, DUE -> "di1";
            case OPEN, PLANNED -> "di0";
        };
    }

    private static List<String> alarms(
            List<ItemEntry> items,
            FindFilings.Filings filings,
            List<InspectionEntry> inspections,
            Instant now,
            Words words) {
        var all = new ArrayList<String>();
        var criticals = items.stream()
                .filter(item -> item.severity() == Severity.CRITICAL && item.acknowledgedBy() == null)
                .map(ItemEntry::raisedAt)
                .toList();
        criticals.stream()
                .min(Instant::compareTo)
                .ifPresent(oldest -> all.add(words.say(
                        "duty.wall.criticals",
                        Texts.number(criticals.size()),
                        words.texts().age(Duration.between(oldest, now)))));
        var missed = filings.bySlot().values().stream()
                .filter(one -> one.missedAt() != null && one.filed() == null && one.excuse() == null)
                .count();
        if (missed > 0) {
            all.add(words.say("duty.wall.missed-slots", Texts.number(missed)));
        }
        var undone = inspections.stream()
                .filter(one -> one.missedAt() != null && one.completedAt() == null)
                .count();
        if (undone > 0) {
            all.add(words.say("duty.wall.missed-inspections", Texts.number(undone)));
        }
        return all;
    }
}
