package io.drumtower.figures.projection;

import static io.drumtower.figures.Aggregation.SUM;

import io.drumtower.figures.Cut;
import io.drumtower.figures.FeedSignal;
import io.drumtower.figures.projection.LedgerBatch.Row;
import io.drumtower.figures.projection.LedgerBatch.RowKey;
import io.drumtower.kernel.BusinessDay;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger's tables, written a batch at a time. */
record LedgerTables(JdbcTemplate jdbc) {

    /**
     * How far the ledger has read.
     *
     * @param recordedAt the latest time of recording so far
     * @param built which of its rebuilds it comes from; 0 before its first event
     */
    record State(long position, Instant recordedAt, long built) {

        State advance(long toPosition, Instant recorded) {
            return new State(toPosition, recorded.isAfter(recordedAt) ? recorded : recordedAt, built);
        }
    }

    State state() {
        return jdbc
                .query(
                        "select position, recorded_at, tableoid::bigint from figure_state",
                        (row, number) -> new State(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getLong(3)))
                .stream()
                .findFirst()
                .orElse(new State(0, Instant.EPOCH, 0));
    }

    void advance(State state) {
        jdbc.update(
                "insert into figure_state (position, recorded_at) values (?, ?)"
                        + " on conflict (only_row) do update set position = excluded.position, recorded_at = excluded.recorded_at",
                state.position(),
                at(state.recordedAt()));
    }

    void addContributions(Map<RowKey, Row> rows, Catalogue catalogue) {
        jdbc.batchUpdate(
                "insert into figure_contribution (first_position, last_position, figure, half_hour, business_day, site,"
                        + " source, dimensions, delta, event_count, recorded_minute, cause, reversal, rule_version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.entrySet().stream()
                        .map(entry -> contribution(entry.getKey(), entry.getValue(), catalogue))
                        .toList());
    }

    private static Object[] contribution(RowKey key, Row row, Catalogue catalogue) {
        return new Object[] {
            row.firstPosition,
            row.lastPosition,
            key.figure(),
            at(key.halfHour()),
            BusinessDay.of(key.halfHour()),
            key.dimensions().site(),
            key.dimensions().source(),
            key.dimensions().others(),
            row.delta,
            row.events,
            at(key.recordedMinute()),
            key.cause(),
            key.reversal(),
            catalogue.get(key.figure()).countingRule()
        };
    }

    void addSums(Map<RowKey, Row> rows, Catalogue catalogue) {
        addUp(
                "insert into figure_half_hour (half_hour, figure, site, source, dimensions, value, event_count, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (half_hour, figure, site, source, dimensions) do update"
                        + " set value = figure_half_hour.value + excluded.value,"
                        + " event_count = figure_half_hour.event_count + excluded.event_count,"
                        + " changed_at = greatest(figure_half_hour.changed_at, excluded.changed_at)",
                rows,
                catalogue,
                (key, row) -> List.of(
                        key.halfHour(),
                        key.figure(),
                        key.dimensions().site(),
                        key.dimensions().source(),
                        key.dimensions().others()));
        addUp(
                "insert into figure_total (figure, year, site, source, dimensions, value, event_count, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (figure, year, site, source, dimensions) do update"
                        + " set value = figure_total.value + excluded.value,"
                        + " event_count = figure_total.event_count + excluded.event_count,"
                        + " changed_at = greatest(figure_total.changed_at, excluded.changed_at)",
                rows,
                catalogue,
                (key, row) -> List.of(
                        key.figure(),
                        BusinessDay.of(key.halfHour()).getYear(),
                        key.dimensions().site(),
                        key.dimensions().source(),
                        key.dimensions().others()));
    }

    private void addUp(
            String sql, Map<RowKey, Row> rows, Catalogue catalogue, BiFunction<RowKey, Row, List<Object>> keyOf) {
        var sums = new TreeMap<String, Object[]>(); // one order of locking for all
        rows.forEach((key, row) -> {
            if (catalogue.get(key.figure()).aggregation().isAdded()) {
                var columns = keyOf.apply(key, row);
                var sum = sums.computeIfAbsent(columns.toString(), name -> withSums(columns));
                sum[columns.size()] = (long) sum[columns.size()] + row.delta;
                sum[columns.size() + 1] = (long) sum[columns.size() + 1] + row.events;
                var changed = (OffsetDateTime) sum[columns.size() + 2];
                sum[columns.size() + 2] =
                        changed.isAfter(at(key.recordedMinute())) ? changed : at(key.recordedMinute());
            }
        });
        jdbc.batchUpdate(sql, List.copyOf(sums.values()));
    }

    private static Object[] withSums(List<Object> columns) {
        var row = new Object[columns.size() + 3];
        for (var i = 0; i < columns.size(); i++) {
            row[i] = columns.get(i) instanceof Instant instant ? at(instant) : columns.get(i);
        }
        row[columns.size()] = 0L;
        row[columns.size() + 1] = 0L;
        row[columns.size() + 2] = at(Instant.EPOCH);
        return row;
    }

    void addChanges(Map<RowKey, Row> rows, Catalogue catalogue) {
        var changes = new TreeMap<String, Object[]>();
        rows.forEach((key, row) -> {
            var figure = catalogue.get(key.figure());
            if (key.isLate() && figure.aggregation() == SUM && figure.cut() == Cut.HALF_HOUR) {
                var columns = List.of(
                        (Object) key.halfHour(),
                        key.recordedMinute(),
                        key.figure(),
                        key.dimensions().site());
                var change = changes.computeIfAbsent(columns.toString(), name -> new Object[] {
                    at(key.halfHour()),
                    at(key.recordedMinute()),
                    key.figure(),
                    key.dimensions().site(),
                    0L,
                    0L
                });
                change[4] = (long) change[4] + row.delta;
                change[5] = (long) change[5] + (key.reversal() ? 0 : row.delta);
            }
        });
        jdbc.batchUpdate(
                "insert into figure_change (half_hour, recorded_minute, figure, site, delta, late) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (half_hour, recorded_minute, figure, site)"
                        + " do update set delta = figure_change.delta + excluded.delta, late = figure_change.late + excluded.late",
                List.copyOf(changes.values()));
    }

    void addBuckets(Buckets buckets, Map<RowKey, Row> rows) {
        buckets().add(buckets, rows);
    }

    void addStated(StatedTable.Changes changes) {
        new StatedTable(jdbc).add(changes);
    }

    void addFeeds(List<FeedSignal> signals, Map<RowKey, Row> rows) {
        new FeedTable(jdbc).add(signals, rows);
    }

    BucketTable buckets() {
        return new BucketTable(jdbc);
    }

    Reversals reversals() {
        return new Reversals(jdbc);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
