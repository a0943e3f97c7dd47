package io.drumtower.figures.projection;

import static io.drumtower.figures.Aggregation.MAX_OF_SUM;

import io.drumtower.figures.Aggregation;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.projection.BucketTable.HalfOfSite;
import io.drumtower.figures.projection.LedgerBatch.Row;
import io.drumtower.figures.projection.LedgerBatch.RowKey;
import io.drumtower.figures.projection.LedgerTables.State;
import io.drumtower.kernel.EventLog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Takes back what a cause has contributed. Sums are known by its rows, whatever the number of events; a bucket is of many
 * causes, so those of maxima are read again from the log.
 */
record TakingBack(Catalogue catalogue, Rules rules, EventLog log, LedgerTables tables) {

    /** Buckets that are kept in memory. */
    private static final int MOST_BUCKETS = 20_000;

    void run(String cause, State state) {
        var reversals = tables.reversals();
        var rows = reversals.rows(cause, state);
        if (rows.isEmpty()) {
            return;
        }
        reversals.forgetLate(cause);
        tables.addContributions(rows, catalogue);
        tables.addSums(rows, catalogue);
        tables.addChanges(rows, catalogue);
        takeBackBuckets(cause, rows);
        takeBackStated(cause, state);
        reversals.removeEmpty(rows);
    }

    private void takeBackBuckets(String cause, Map<RowKey, Row> rows) {
        var maxima = keys(MAX_OF_SUM::equals);
        var table = tables.buckets();
        var touched = new TreeSet<HalfOfSite>();
        var buckets = new Buckets[] {new Buckets()};
        for (var span : tables.reversals().spans(cause, maxima)) {
            log.read(span[0], span[1], type -> true, event -> {
                rules.contributions(event.event()).stream()
                        .filter(one -> cause.equals(one.cause()))
                        .forEach(buckets[0]::takeBack);
                if (buckets[0].sums().size() >= MOST_BUCKETS) {
                    touched.addAll(table.add(buckets[0]));
                    buckets[0] = new Buckets();
                }
                return true;
            });
        }
        touched.addAll(table.add(buckets[0]));
        takeMaxima(table, touched, rows);
    }

    private void takeBackStated(String cause, State state) {
        var changes = new StatedTable.Changes();
        for (var span : tables.reversals().spans(cause, keys(Aggregation::isStated))) {
            log.read(span[0], span[1], type -> true, event -> {
                rules.contributions(event.event()).stream()
                        .filter(one -> cause.equals(one.cause()))
                        .forEach(one -> changes.takeBack(catalogue.get(one.figure()), one, state.position()));
                return true;
            });
        }
        tables.addStated(changes);
    }

    private List<String> keys(Predicate<Aggregation> aggregation) {
        return catalogue.all().stream()
                .filter(figure -> aggregation.test(figure.aggregation()))
                .map(FigureDefinition::key)
                .toList();
    }

    private static void takeMaxima(BucketTable table, Set<HalfOfSite> touched, Map<RowKey, Row> rows) {
        table.removeEmpty(touched);
        table.takeMaxima(touched, rows);
    }
}
