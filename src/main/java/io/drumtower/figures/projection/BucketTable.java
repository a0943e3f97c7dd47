package io.drumtower.figures.projection;

import static io.drumtower.figures.projection.LedgerTables.at;

import io.drumtower.figures.projection.Buckets.BucketKey;
import io.drumtower.figures.projection.Buckets.Sum;
import io.drumtower.figures.projection.LedgerBatch.Row;
import io.drumtower.figures.projection.LedgerBatch.RowKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Minutes and seconds of each site, and the largest of each half hour. */
record BucketTable(JdbcTemplate jdbc) {

    private static final String KEYS = "unnest(?::timestamptz[], ?::text[], ?::text[], ?::timestamptz[])"
            + " as k (half_hour, figure, site, minute)";

    void add(Buckets buckets, Map<RowKey, Row> rows) {
        if (!buckets.sums().isEmpty()) {
            takeMaxima(add(buckets), rows);
        }
    }

    /** @return the half hours whose maximum is to be taken again */
    Set<HalfOfSite> add(Buckets buckets) {
        var sums = buckets.sums();
        addStored(sums);
        upsert(sums);
        remove(sums.entrySet().stream()
                .filter(one -> one.getValue().events() == 0)
                .map(Map.Entry::getKey)
                .toList());
        return sums.keySet().stream().map(HalfOfSite::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private void upsert(Map<BucketKey, Sum> sums) {
        jdbc.batchUpdate(
                "insert into figure_bucket (half_hour, figure, site, minute, peak, peak_at, by_second, event_count)"
                        + " values (?, ?, ?, ?, ?, ?, ?::integer[], ?) on conflict (half_hour, figure, site, minute) do update"
                        + " set peak = excluded.peak, peak_at = excluded.peak_at, by_second = excluded.by_second,"
                        + " event_count = excluded.event_count",
                sums.entrySet().stream()
                        .filter(one -> one.getValue().events() != 0)
                        .map(one -> row(one.getKey(), one.getValue()))
                        .toList());
    }

    /** Minutes of which nothing stands. */
    private void remove(List<BucketKey> keys) {
        if (!keys.isEmpty()) {
            jdbc.update(
                    "delete from figure_bucket as b using " + KEYS + " where (b.half_hour, b.figure, b.site, b.minute)"
                            + " = (k.half_hour, k.figure, k.site, k.minute)",
                    select -> setKeys(select, keys));
        }
    }

    private void addStored(Map<BucketKey, Sum> sums) {
        var keys = List.copyOf(sums.keySet());
        jdbc.query(
                connection -> {
                    var select = connection.prepareStatement(
                            "select b.half_hour, b.figure, b.site, b.minute, b.peak, b.by_second, b.event_count"
                                    + " from figure_bucket b join " + KEYS
                                    + " using (half_hour, figure, site, minute)");
                    setKeys(select, keys);
                    return select;
                },
                row -> {
                    var key = new BucketKey(row.getString(2), instant(row, 1), row.getString(3), instant(row, 4));
                    var sum = sums.get(key);
                    if (sum != null) {
                        sum.addStored(row.getLong(5), seconds(row), row.getLong(7));
                    }
                });
    }

    private static void setKeys(PreparedStatement statement, List<BucketKey> keys) throws SQLException {
        var connection = statement.getConnection();
        statement.setArray(1, connection.createArrayOf("text", texts(keys, BucketKey::halfHour)));
        statement.setArray(2, connection.createArrayOf("text", texts(keys, BucketKey::figure)));
        statement.setArray(3, connection.createArrayOf("text", texts(keys, BucketKey::site)));
        statement.setArray(4, connection.createArrayOf("text", texts(keys, BucketKey::minute)));
    }

    private static Object[] texts(List<BucketKey> keys, Function<BucketKey, Object> column) {
        return keys.stream().map(column).map(Object::toString).toArray();
    }

    private static Integer @Nullable [] seconds(ResultSet row) throws SQLException {
        var array = row.getArray(6);
        return array == null ? null : (Integer[]) array.getArray();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Object[] row(BucketKey key, Sum sum) {
        var seconds = sum.bySecond();
        return new @Nullable Object[] {
            at(key.halfHour()),
            key.figure(),
            key.site(),
            at(key.minute()),
            sum.peak(),
            at(sum.peakAt(key.minute())),
            seconds == null ? null : Arrays.toString(seconds).replace('[', '{').replace(']', '}'),
            sum.events()
        };
    }

    /** The largest bucket of each half hour that was touched, the earliest on a tie; what has no bucket left has none. */
    void takeMaxima(Set<HalfOfSite> touched, Map<RowKey, Row> rows) {
        var maxima = new TreeMap<HalfOfSite, Object[]>(); // one order of locking for all
        touched.forEach(half ->
                maxima.put(half, new Object[] {0, at(Instant.EPOCH), at(half.halfHour()), half.figure(), half.site()}));
        rows.forEach((key, row) -> {
            var half = maxima.get(HalfOfSite.of(key));
            if (half != null) {
                addRow(half, key, row);
            }
        });
        jdbc.batchUpdate(
                "insert into figure_half_hour (half_hour, figure, site, source, dimensions, value, event_count, changed_at, peak_at)"
                        + " select half_hour, figure, site, '', '', peak, ?, ?, peak_at from figure_bucket"
                        + " where half_hour = ? and figure = ? and site = ? order by peak desc, peak_at limit 1"
                        + " on conflict (half_hour, figure, site, source, dimensions) do update set value = excluded.value,"
                        + " peak_at = excluded.peak_at, event_count = figure_half_hour.event_count + excluded.event_count,"
                        + " changed_at = greatest(figure_half_hour.changed_at, excluded.changed_at)",
                List.copyOf(maxima.values()));
    }

    /** Half hours without a minute. */
    void removeEmpty(Set<HalfOfSite> touched) {
        var halves = touched.stream()
                .map(half -> new Object[] {at(half.halfHour()), half.figure(), half.site()})
                .toList();
        jdbc.batchUpdate(
                "delete from figure_bucket where half_hour = ? and figure = ? and site = ? and event_count = 0",
                halves);
        jdbc.batchUpdate(
                "delete from figure_half_hour h where half_hour = ? and figure = ? and site = ? and not exists"
                        + " (select from figure_bucket b where (b.half_hour, b.figure, b.site) = (h.half_hour, h.figure, h.site))",
                halves);
    }

    private static void addRow(Object[] row, RowKey key, Row ledger) {
        row[0] = (int) row[0] + ledger.events;
        var changed = (OffsetDateTime) row[1];
        row[1] = changed.isAfter(at(key.recordedMinute())) ? changed : at(key.recordedMinute());
    }

    /** What a maximum is taken for. */
    record HalfOfSite(Instant halfHour, String figure, String site) implements Comparable<HalfOfSite> {

        private static final Comparator<HalfOfSite> ORDER = Comparator.comparing(HalfOfSite::halfHour)
                .thenComparing(HalfOfSite::figure)
                .thenComparing(HalfOfSite::site);

        static HalfOfSite of(BucketKey key) {
            return new HalfOfSite(key.halfHour(), key.figure(), key.site());
        }

        static HalfOfSite of(RowKey key) {
            return new HalfOfSite(key.halfHour(), key.figure(), key.dimensions().site());
        }

        @Override
        public int compareTo(HalfOfSite other) {
            return ORDER.compare(this, other);
        }
    }
}
