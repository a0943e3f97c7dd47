package io.drumtower.figures.projection;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.FindPeriods;
import io.drumtower.kernel.HalfHour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * What came when the first figures of a period were made.
     *
     * @param minutes of recording that changed a figure
     * @param records of the figures that count records
     */
    record Late(int minutes, long records) {

        static final Late NONE = new Late(0, 0);
    }

    List<Late> late(Collection<String> countingRecords) {
        var periods = this.perPeriod(() -> Late.NONE);
        if (query.closes()) {
            sql("select number, count(distinct recorded_minute) filter (where delta <> 0),"
                            + " coalesce(sum(late) filter (where figure = any(:counting)), 0) from (select " + NUMBER
                            + ", recorded_minute, figure, sum(delta) as delta, sum(late) as late from figure_change where"
                            + RANGE + " group by number, recorded_minute, figure) change"
                            + " where extract(epoch from recorded_minute) >= :start + (number + 1) * :length + :closing"
                            + " group by number")
                    .param("counting", countingRecords.toArray(String[]::new))
                    .param("closing", HalfHour.CLOSES_AFTER.toSeconds())
                    .query(row -> {
                        periods.set(row.getInt(1), new Late(row.getInt(2), row.getLong(3)));
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
