package io.drumtower.figures.projection;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.FindPeriods;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the ledger has by period: one query a kind of row, whatever the number of events behind it. */
final class PeriodTable {

    private static final String NUMBER =
            "cast(floor((extract(epoch from half_hour) - :start) / :length) as integer) as number";
    private static final String RANGE = " half_hour >= to_timestamp(:start) and half_hour < to_timestamp(:end)"
            + " and (:all or site = any(:sites))";

    private final JdbcClient jdbc;
    private final FindPeriods query;

    PeriodTable(JdbcClient jdbc, FindPeriods query) {
        this.jdbc = jdbc;
        this.query = query;
    }

    /** Values of each period, by figure. */
    List<Map<String, FigureValue>> values() {
        var periods = this.<Map<String, FigureValue>>perPeriod(HashMap::new);
        sql("select " + NUMBER + ", figure, sum(value) from figure_half_hour where" + RANGE
                        + " and peak_at is null group by number, figure")
                .query(row -> {
                    periods.get(row.getInt(1)).put(row.getString(2), FigureValue.of(row.getLong(3)));
                });
        sql("select " + NUMBER + ", figure, value, peak_at, site from figure_half_hour where" + RANGE
                        + " and peak_at is not null order by value, peak_at desc, site desc")
                .query(row -> {
                    periods.get(row.getInt(1))
                            .put(row.getString(2), new FigureValue(row.getLong(3), instant(row, 4), row.getString(5)));
                });
        return periods;
    }

    /** @param late of what came, that still counts */
    record Change(long delta, long late) {}

    /** What changed each period afterwards: by minute of recording, then by figure. */
    List<NavigableMap<Instant, Map<String, Change>>> changes() {
        var periods = this.<NavigableMap<Instant, Map<String, Change>>>perPeriod(TreeMap::new);
        if (query.closes()) {
            sql("select " + NUMBER + ", recorded_minute, figure, sum(delta), sum(late) from figure_change where" + RANGE
                            + " group by number, recorded_minute, figure")
                    .query(row -> {
                        periods.get(row.getInt(1))
                                .computeIfAbsent(instant(row, 2), minute -> new HashMap<>())
                                .put(row.getString(3), new Change(row.getLong(4), row.getLong(5)));
                    });
        }
        return periods;
    }

    /** Feeds that were heard in each period: true when they counted something in it. */
    List<Map<String, Boolean>> heard(List<String> feeds) {
        var periods = this.<Map<String, Boolean>>perPeriod(HashMap::new);
        sql("select " + NUMBER
                        + ", feed, bool_or(counted) from figure_feed_heard where half_hour >= to_timestamp(:start)"
                        + " and half_hour < to_timestamp(:end) and feed = any(:feeds) group by number, feed")
                .param("feeds", feeds.toArray(String[]::new))
                .query(row -> {
                    periods.get(row.getInt(1)).put(row.getString(2), row.getBoolean(3));
                });
        return periods;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql)
                .param("start", query.start().getEpochSecond())
                .param("end", query.end().getEpochSecond())
                .param("length", query.length().toSeconds())
                .param("all", query.sites().isEmpty())
                .param("sites", query.sites().toArray(String[]::new));
    }

    private <T> List<T> perPeriod(Supplier<T> empty) {
        var periods = new ArrayList<T>(query.count());
        for (var i = 0; i < query.count(); i++) {
            periods.add(empty.get());
        }
        return periods;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
