package io.drumtower.duty.outbound;

import io.drumtower.duty.FindHappenings;
import io.drumtower.duty.FindShifts;
import io.drumtower.duty.Happening;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindLedger;
import io.drumtower.figures.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what goes on at a desk without a hand: the line on top, the totals of the shift, what happened last. */
@Component
class DeskLive {

    private static final int HAPPENINGS = 10;

    private final QueryGateway queries;
    private final ReportReading reports;
    private final Clock clock;

    DeskLive(QueryGateway queries, ReportReading reports, Clock clock) {
        this.queries = queries;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param totals null while nobody is on watch */
    record Live(DeskTop top, @Nullable ShiftTotals totals, List<HappeningRow> happenings) {}

    Live read(OccasionEntry occasion, List<ItemEntry> open, FindLedger.Ledger ledger, Words words) {
        var now = clock.instant();
        var shift = running(occasion.id()).orElse(null);
        var criticals = open.stream().filter(DeskLive::isUnseen).count();
        var wall = WallClock.of(SlotGrid.of(occasion), now, words);
        var top = DeskTop.of(wall, watch(occasion.id(), shift), shift, criticals, ledger, now, words);
        var totals = shift == null
                ? null
                : ShiftTotals.of(
                        When.of(shift.startedAt(), now, words.texts()),
                        reports.slots(reports.range(shift.id())),
                        words);
        return new Live(top, totals, HappeningRow.of(occasion.id(), happenings(occasion.id()), now, words));
    }

    static boolean isUnseen(ItemEntry item) {
        return item.severity() == Severity.CRITICAL && item.acknowledgedBy() == null;
    }

    private Optional<ShiftEntry> running(String occasion) {
        return queries.query(FindShifts.running(), FindShifts.Shifts.class).join().items().stream()
                .filter(shift -> shift.occasion().equals(occasion))
                .findFirst();
    }

    private DeskTop.Watch watch(String occasion, @Nullable ShiftEntry running) {
        if (running != null) {
            return DeskTop.Watch.OPEN;
        }
        var first = queries.query(new FindShifts(occasion, 0, 1), FindShifts.Shifts.class)
                .join()
                .items();
        return first.isEmpty() ? DeskTop.Watch.NOT_OPEN : DeskTop.Watch.STOOD_DOWN;
    }

    private List<Happening> happenings(String occasion) {
        return queries.query(new FindHappenings(occasion, null, HAPPENINGS), FindHappenings.Happenings.class)
                .join()
                .items();
    }
}
