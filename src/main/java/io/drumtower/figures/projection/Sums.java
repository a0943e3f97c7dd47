package io.drumtower.figures.projection;

import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.kernel.BusinessDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures whose contributions are added. */
@Component
class Sums {

    private final Behind behind;
    private final JdbcClient jdbc;

    Sums(Behind behind, JdbcClient jdbc) {
        this.behind = behind;
        this.jdbc = jdbc;
    }

    /** Those of a year that anything was contributed to. */
    List<Figure> ofYear(int year, long head) {
        return jdbc.sql("select figure, sum(value), sum(event_count), max(changed_at) from figure_total"
                        + " where year = :year group by figure")
                .param("year", year)
                .query((row, number) ->
                        Figure.sum(row.getString(1), row.getLong(2), row.getLong(3), head, instant(row, 4)))
                .list();
    }

    /** Figures whose feeds were heard in the period, as {@link #isMeasured}. */
    Set<String> measured(Instant from, Instant to) {
        return jdbc
                .sql("select distinct unnest(figures) from figure_feed where exists (select from figure_feed_heard"
                        + " where figure_feed_heard.feed = figure_feed.feed and (counted or watched)"
                        + " and half_hour >= to_timestamp(:from) and half_hour < to_timestamp(:to))")
                .param("from", from.getEpochSecond())
                .param("to", to.getEpochSecond())
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    Figure now(FindFigure query, long head) {
        var year = wholeYear(query);
        var table = year == null
                ? "figure_half_hour where half_hour >= to_timestamp(:from) and half_hour < to_timestamp(:to)"
                : "figure_total where year = :year";
        var sum = sql(
                        "select sum(value), coalesce(sum(event_count), 0), max(changed_at) from " + table
                                + " and figure = :figure and (:all or site = any(:sites))",
                        query)
                .param("year", year)
                .query((row, number) -> Figure.sum(
                        query.figure(),
                        row.getObject(1) == null ? null : row.getLong(1),
                        row.getLong(2),
                        head,
                        instant(row, 3)))
                .single();
        return sum.value() == null && isMeasured(query) ? Figure.sum(query.figure(), 0L, 0, head, null) : sum;
    }

    /** A feed of the figure was heard in the period and counted something else, or had nothing to report: an honest 0. */
    private boolean isMeasured(FindFigure query) {
        return sql(
                        "select exists (select from figure_feed join figure_feed_heard using (feed)"
                                + " where :figure = any(figures) and (counted or watched)"
                                + " and half_hour >= to_timestamp(:from) and half_hour < to_timestamp(:to)"
                                + " and (:all or site = any(:sites)))",
                        query)
                .query(Boolean.class)
                .single();
    }

    /** Whole ranges by their rows, the range that the position lies in by its events. */
    Figure asOf(FindFigure query, long position) {
        var whole = sql(
                        "select coalesce(sum(delta), 0), coalesce(sum(event_count), 0), max(recorded_minute)"
                                + " from figure_contribution where figure = :figure and last_position <= :position"
                                + " and half_hour >= to_timestamp(:from) and half_hour < to_timestamp(:to)"
                                + " and (:all or site = any(:sites))",
                        query)
                .param("position", position)
                .query((row, number) ->
                        Figure.sum(query.figure(), row.getLong(1), row.getLong(2), position, instant(row, 3)))
                .single();
        var cut = new long[2];
        behind.cut(query, position, (event, one) -> {
            cut[0] += one.delta();
            cut[1]++;
            return true;
        });
        var events = whole.contributions() + cut[1];
        var value = whole.value();
        return events == 0 || value == null
                ? Figure.none(query.figure(), position)
                : Figure.sum(query.figure(), value + cut[0], events, position, whole.lastChangeAt());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Null where the period is another. */
    static @Nullable Integer wholeYear(FindFigure query) {
        var first = BusinessDay.of(query.from());
        var whole = query.from().equals(BusinessDay.start(LocalDate.of(first.getYear(), 1, 1)))
                && query.to().equals(BusinessDay.start(LocalDate.of(first.getYear() + 1, 1, 1)));
        return whole ? first.getYear() : null;
    }

    private JdbcClient.StatementSpec sql(String sql, FindFigure query) {
        return jdbc.sql(sql)
                .param("from", query.from().getEpochSecond())
                .param("to", query.to().getEpochSecond())
                .param("figure", query.figure())
                .param("all", query.sites().isEmpty())
                .param("sites", query.sites().toArray(String[]::new));
    }
}
