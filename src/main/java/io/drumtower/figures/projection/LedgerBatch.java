package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FeedSignal;
import io.drumtower.figures.projection.LedgerTables.State;
import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.HalfHour;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one transaction: what belongs together is one row, and nothing is written for a single event. */
final class LedgerBatch implements Projection.Batch {

    private final Catalogue catalogue;
    private final Rules rules;
    private final EventLog log;
    private final LedgerTables tables;
    private final Map<RowKey, Row> rows = new HashMap<>();
    private Buckets buckets = new Buckets();
    private StatedTable.Changes stated = new StatedTable.Changes();
    private final List<FeedSignal> signals = new ArrayList<>();
    private @Nullable State state;

    LedgerBatch(Catalogue catalogue, Rules rules, EventLog log, LedgerTables tables) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.log = log;
        this.tables = tables;
    }

    @Override
    public void on(Recorded event) {
        var before = state == null ? tables.state() : state;
        var reversals = rules.reversals(event.event());
        if (!reversals.isEmpty()) {
            write(); // what it takes back may stand in this batch
        }
        signals.addAll(rules.signals(event.event()));
        state = before.advance(event.position(), event.recordedAt());
        for (var contribution : rules.contributions(event.event())) {
            add(event.position(), state.recordedAt(), contribution);
        }
        for (var reversal : reversals) {
            new TakingBack(catalogue, rules, log, tables).run(reversal.cause(), state);
        }
    }

    private void add(long position, Instant recordedAt, Contribution contribution) {
        var dimensions = Dimensions.of(contribution.dimensions());
        var definition = catalogue.get(contribution.figure());
        var key = new RowKey(
                contribution.figure(),
                definition.keptAt(contribution.occurredAt()),
                dimensions,
                recordedAt.truncatedTo(ChronoUnit.MINUTES),
                contribution.cause(),
                false);
        rows.computeIfAbsent(key, first -> new Row(position)).add(position, contribution.delta());
        buckets.add(contribution);
        stated.add(definition, contribution, position);
    }

    @Override
    public void write() {
        if (state != null) {
            tables.addContributions(rows, catalogue);
            tables.addSums(rows, catalogue);
            tables.addChanges(rows, catalogue);
            tables.addBuckets(buckets, rows);
            tables.addStated(stated);
            tables.addFeeds(signals, rows);
            tables.advance(state);
            rows.clear();
            buckets = new Buckets();
            stated = new StatedTable.Changes();
            signals.clear();
        }
    }

    /**
     * What makes contributions one row.
     *
     * @param halfHour where the stretch of time begins that the figure is kept for
     * @param reversal what the cause had contributed is taken back
     */
    record RowKey(
            String figure,
            Instant halfHour,
            Dimensions dimensions,
            Instant recordedMinute,
            @Nullable String cause,
            boolean reversal) {

        boolean isLate() {
            return !recordedMinute.isBefore(HalfHour.close(halfHour.plus(HalfHour.LENGTH)));
        }
    }

    static final class Row {

        final long firstPosition;
        long lastPosition;
        long delta;
        int events;

        Row(long firstPosition) {
            this.firstPosition = firstPosition;
        }

        void add(long position, long share) {
            lastPosition = position;
            delta += share;
            events++;
        }

        void takeBack(long position, long share, int ofEvents) {
            lastPosition = position;
            delta -= share;
            events -= ofEvents;
        }
    }
}
