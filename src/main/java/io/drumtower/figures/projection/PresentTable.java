package io.drumtower.figures.projection;

import io.drumtower.figures.Aggregation;
import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.projection.Statements.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the ledger as they stand now, for any number of figures at once; the period is that of a query. */
record PresentTable(JdbcClient jdbc) {

    private static final String PERIOD = " half_hour >= to_timestamp(:from) and half_hour < to_timestamp(:to)";
    private static final String SITES = " and (:all or site = any(:sites))";

    /** Those that anything was contributed to. */
    Map<String, Figure> sums(Collection<String> figures, FindFigure period, long head) {
        var year = period.wholeYear();
        var table = year == null ? "figure_half_hour where" + PERIOD : "figure_total where year = :year";
        return byKey(sql(
                        "select figure, sum(value), sum(event_count), max(changed_at) from " + table
                                + " and figure = any(:figures)" + SITES + " group by figure",
                        figures,
                        period)
                .param("year", year)
                .query((row, number) ->
                        Figure.sum(row.getString(1), row.getLong(2), row.getLong(3), head, instant(row, 4)))
                .list());
    }

    /** Those whose feed was heard in the period and counted something else, or had nothing to report: an honest 0. */
    Set<String> measured(Collection<String> figures, FindFigure period) {
        return sql(
                        "select distinct figure from figure_feed as feed, unnest(feed.figures) as figure"
                                + " where figure = any(:figures)" + SITES
                                + " and exists (select from figure_feed_heard as heard where heard.feed = feed.feed"
                                + " and (heard.counted or feed.watched) and" + PERIOD + ")",
                        figures,
                        period)
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /** The largest of all buckets. */
    Figure maximum(FindFigure query, long head) {
        return sql(
                        "select value, peak_at, site, sum(event_count) over (), max(changed_at) over ()"
                                + " from figure_half_hour where figure = any(:figures) and" + PERIOD + SITES
                                + " order by value desc, peak_at, site limit 1",
                        List.of(query.figure()),
                        query)
                .query((row, number) -> new Figure(
                        query.figure(),
                        row.getLong(1),
                        "",
                        instant(row, 2),
                        row.getString(3),
                        row.getLong(4),
                        head,
                        instant(row, 5),
                        List.of()))
                .optional()
                .orElseGet(() -> Figure.none(query.figure(), head));
    }

    private record Of(String figure, Standing standing) {}

    /** Of figures that are made in one way, what can be taken: of a maximum and a newest value one. */
    Map<String, List<Standing>> standing(Aggregation made, Collection<String> figures, FindFigure period) {
        return sql(
                        "select figure, stated_at, item, value, words, position from unnest(:figures::text[]) as named(key),"
                                + " lateral (select * from figure_stated where figure = named.key and" + PERIOD + SITES
                                + " and standing > 0" + candidates(made) + ") as stated",
                        figures,
                        period)
                .query((row, number) -> new Of(
                        row.getString(1),
                        new Standing(
                                new Statement(
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        new Stated(row.getString(3), number(row, 4), row.getString(5))),
                                row.getLong(6))))
                .stream()
                .collect(Collectors.groupingBy(Of::figure, Collectors.mapping(Of::standing, Collectors.toList())));
    }

    private static String candidates(Aggregation made) {
        return switch (made) {
            case MAX -> " order by value desc, stated_at, position limit 1";
            case LATEST -> " order by stated_at desc, position desc limit 1";
            default -> "";
        };
    }

    /** How many events contributed, whether or not what they stated still stands. */
    Map<String, Figure> events(Collection<String> figures, FindFigure period, long head) {
        return byKey(sql(
                        "select figure, sum(event_count), max(recorded_minute) from figure_contribution"
                                + " where figure = any(:figures) and" + PERIOD + SITES + " group by figure",
                        figures,
                        period)
                .query((row, number) -> Figure.sum(row.getString(1), null, row.getLong(2), head, instant(row, 3)))
                .list());
    }

    private JdbcClient.StatementSpec sql(String sql, Collection<String> figures, FindFigure period) {
        return jdbc.sql(sql)
                .param("figures", figures.toArray(String[]::new))
                .param("from", period.from().getEpochSecond())
                .param("to", period.to().getEpochSecond())
                .param("all", period.sites().isEmpty())
                .param("sites", period.sites().toArray(String[]::new));
    }

    private static Map<String, Figure> byKey(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::key, one -> one));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? null : row.getLong(column);
    }
}
