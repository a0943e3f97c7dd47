package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.FindFilings;
import io.drumtower.duty.projection.FindFilings.Filings;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.PeriodFigures;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/**
 * The slots of an occasion with what was filed of them: two queries, however many slots.
 *
 * @param filings of each slot; null where nothing is to be filed, or not yet
 * @param rostered whether somebody is on watch who must file
 * @param enterable whether a slot that nobody had to file can be filed nevertheless: it is entered afterwards (补录)
 */
record Filed(
        List<PeriodFigures> slots,
        List<@Nullable Filing> filings,
        boolean rostered,
        boolean enterable,
        boolean cancelled) {

    static Filed of(OccasionEntry occasion, QueryGateway queries) {
        var grid = SlotGrid.of(occasion);
        var slots = queries.query(grid.periods(1, grid.count()), FindPeriods.Periods.class)
                .join()
                .periods();
        var found = queries.query(new FindFilings(occasion.id(), 1, grid.count()), Filings.class)
                .join();
        var filings = new ArrayList<@Nullable Filing>(slots.size());
        for (var i = 0; i < slots.size(); i++) {
            filings.add(Filing.of(i + 1, slots.get(i), occasion.afterwards(), found));
        }
        return new Filed(
                slots,
                filings,
                found.rostered(),
                occasion.slotMinutes() != null && occasion.afterwards(),
                occasion.cancelled());
    }

    /** Whether a slot can be filed, or filed again with newer figures. */
    boolean isToFile(int number) {
        var filing = filings.get(number - 1);
        return !cancelled
                && slots.get(number - 1).closed()
                && (filing == null ? enterable : filing.filedAt() == null || filing.revised());
    }

    /** Whether somebody should still file a slot. */
    boolean isWanting(int number) {
        var filing = filings.get(number - 1);
        if (cancelled) {
            return false;
        }
        return filing == null
                ? enterable && slots.get(number - 1).closed()
                : filing.state() == Filing.State.DUE || filing.state() == Filing.State.MISSED;
    }
}
