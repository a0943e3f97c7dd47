package io.drumtower.figures.projection;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.projection.LedgerTables.State;
import io.drumtower.figures.projection.PeriodTable.Late;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read of periods last. Many screens show the same periods, and each asks when anything happens: the rows are
 * read for the first of them, and are the same for the others until the ledger goes on or is built anew.
 */
final class RecentPeriods {

    /** With a thousand periods each some megabytes at most. */
    private static final int MOST = 8;

    private static final int MOST_PERIODS = 1_000;

    /** @param values of each period, as {@code late} and {@code heard} */
    record Rows(
            State state,
            Feeds feeds,
            List<Map<String, FigureValue>> values,
            List<Late> late,
            List<Map<String, Boolean>> heard) {}

    private final Map<FindPeriods, Rows> recent = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FindPeriods, Rows> eldest) {
            return size() > MOST;
        }
    };

    /** @return null when they were not read, or the ledger is no longer in that state */
    synchronized @Nullable Rows of(FindPeriods query, State state) {
        var rows = recent.get(query);
        return rows != null && rows.state().equals(state) ? rows : null;
    }

    /** Those of another state are of no use to anybody any more. */
    synchronized void keep(FindPeriods query, Rows rows) {
        recent.values().removeIf(other -> !other.state().equals(rows.state()));
        if (query.count() <= MOST_PERIODS) {
            recent.put(query, rows);
        }
    }
}
