package io.drumtower.figures.projection;

import static io.drumtower.figures.Aggregation.SUM;

import io.drumtower.figures.FindCatalogue;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.kernel.BusinessDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single figures, at any position of the log. */
@Component
class Figures {

    private final Catalogue catalogue;
    private final Behind behind;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Figures(Catalogue catalogue, Behind behind, JdbcTemplate template, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.behind = behind;
        this.template = template;
        this.jdbc = jdbc;
    }

    @QueryHandler
    FindCatalogue.Definitions handle(FindCatalogue query) {
        return new FindCatalogue.Definitions(List.copyOf(catalogue.all()));
    }

    @QueryHandler
    Figure handle(FindFigure query) {
        return value(query).without(behind.exclusions(query));
    }

    private Figure value(FindFigure query) {
        var sums = catalogue.get(query.figure()).aggregation() == SUM;
        var head = new LedgerTables(template).state().position();
        if (query.asOf() != null && query.asOf() < head) {
            return asOf(query, query.asOf(), sums);
        }
        return sums ? sum(query, head) : maximum(query, head);
    }

    private Figure sum(FindFigure query, long head) {
        var year = wholeYear(query);
        var table = year == null
                ? "figure_half_hour where half_hour >= to_timestamp(:from) and half_hour < to_timestamp(:to)"
                : "figure_total where year = :year";
        var sum = sql(
                        "select sum(value), coalesce(sum(event_count), 0), max(changed_at) from " + table
                                + " and figure = :figure and (:all or site = any(:sites))",
                        query)
                .param("year", year)
                .query((row, number) -> new Figure(
                        query.figure(),
                        row.getObject(1) == null ? null : row.getLong(1),
                        null,
                        null,
                        row.getLong(2),
                        head,
                        instant(row, 3),
                        List.of()))
                .single();
        return sum.value() == null && isMeasured(query)
                ? new Figure(query.figure(), 0L, null, null, 0, head, null, List.of())
                : sum;
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

    private Figure maximum(FindFigure query, long head) {
        return sql(
                        "select value, peak_at, site, sum(event_count) over (), max(changed_at) over () from figure_half_hour where half_hour >= to_timestamp(:from)"
                                + " and half_hour < to_timestamp(:to) and figure = :figure and (:all or site = any(:sites))"
                                + " order by value desc, peak_at, site limit 1",
                        query)
                .query((row, number) -> new Figure(
                        query.figure(),
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getLong(4),
                        head,
                        instant(row, 5),
                        List.of()))
                .optional()
                .orElseGet(() -> new Figure(query.figure(), null, null, null, 0, head, null, List.of()));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Whole ranges by their rows, the range that the position lies in by its events. */
    private Figure asOf(FindFigure query, long position, boolean sums) {
        if (!sums) {
            var maximum = new Maximum();
            var events = new long[1];
            behind.read(query, 0, (event, one) -> {
                maximum.add(one);
                events[0]++;
                return true;
            });
            var value = maximum.value().orElse(null);
            return value == null
                    ? new Figure(query.figure(), null, null, null, 0, position, null, List.of())
                    : new Figure(
                            query.figure(),
                            value.value(),
                            value.at(),
                            value.site(),
                            events[0],
                            position,
                            null,
                            List.of());
        }
        var value = 0L;
        var events = 0L;
        @Nullable Instant last = null;
        for (var range : behind.ranges(query, 0)) {
            if (range.last() <= position) {
                value += range.delta();
                events += range.events();
                last = range.recordedMinute();
            }
        }
        var cut = new long[2];
        behind.cut(query, position, (event, one) -> {
            cut[0] += one.delta();
            cut[1]++;
            return true;
        });
        events += cut[1];
        return new Figure(
                query.figure(),
                events == 0 ? null : value + cut[0],
                null,
                null,
                events,
                position,
                events == 0 ? null : last,
                List.of());
    }

    private static @Nullable Integer wholeYear(FindFigure query) {
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
