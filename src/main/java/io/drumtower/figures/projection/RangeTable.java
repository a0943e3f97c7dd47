package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of figures, read by the positions of their events. */
record RangeTable(JdbcClient jdbc) {

    static final int ALL = Integer.MAX_VALUE;

    /** Which rows of a figure, by whether the delivery that caused them was taken back. */
    enum Which {
        ALL(""),
        COUNTED(" and not reversal and (cause is null or cause <> all(:causes))"),
        TAKEN_BACK(" and not reversal and cause = any(:causes)"),
        REVERSALS(" and reversal");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /**
     * Those whose events may lie behind {@code after}, by position.
     *
     * @param causes that were taken back
     */
    List<Range> read(FindFigure query, long after, Which which, Collection<String> causes, int most) {
        return sql(
                        "select first_position, last_position, delta, event_count, recorded_minute, cause,"
                                + " half_hour, site, source, dimensions, reversal"
                                + " from figure_contribution where true" + which.condition,
                        query,
                        after,
                        " order by first_position limit " + most)
                .param("causes", causes.toArray(String[]::new))
                .query((row, number) -> Range.of(row))
                .list();
    }

    /** The causes that were taken back, each with the position where it was. */
    Map<String, Long> reversed(FindFigure query) {
        return read(query, 0, Which.REVERSALS, List.of(), ALL).stream()
                .collect(Collectors.toMap(range -> String.valueOf(range.cause()), Range::first, Math::max));
    }

    /** How many events no longer count, whose deliveries were withdrawn. */
    long withdrawn(FindFigure query) {
        return sql("select coalesce(-sum(event_count), 0) from figure_contribution where reversal", query, 0, "")
                .query(Long.class)
                .single();
    }

    /** How many events take back by themselves; at a past position more, where a row goes on behind it. */
    long takenBack(FindFigure query) {
        return sql(
                        "select coalesce(sum(event_count), 0) from figure_contribution where cause = '"
                                + Contribution.TAKEN_BACK + "'",
                        query,
                        0,
                        "")
                .query(Long.class)
                .single();
    }

    /** The sum of the rows whose events lie all at or before {@code position}. */
    Figure before(FindFigure query, long position) {
        return sql(
                        "select coalesce(sum(delta), 0), coalesce(sum(event_count), 0), max(recorded_minute)"
                                + " from figure_contribution where last_position <= :position",
                        query,
                        0,
                        "")
                .param("position", position)
                .query((row, number) -> {
                    var changed = row.getObject(3, OffsetDateTime.class);
                    return Figure.sum(
                            query.figure(),
                            row.getLong(1),
                            row.getLong(2),
                            position,
                            changed == null ? null : changed.toInstant());
                })
                .single();
    }

    /** A whole year is told as such, and by nothing else: its rows lie in the order of their positions. */
    private JdbcClient.StatementSpec sql(String select, FindFigure query, long after, String order) {
        var year = query.wholeYear();
        var asOf = query.asOf();
        return jdbc.sql(select + " and figure = :figure and "
                        + (year == null
                                ? "half_hour >= to_timestamp(:from) and half_hour < to_timestamp(:to)"
                                : "extract(year from business_day) = :year")
                        + " and (:all or site = any(:sites)) and last_position > :after and first_position <= :asOf"
                        + order)
                .param("figure", query.figure())
                .param("from", query.from().getEpochSecond())
                .param("to", query.to().getEpochSecond())
                .param("all", query.sites().isEmpty())
                .param("sites", query.sites().toArray(String[]::new))
                .param("after", after)
                .param("asOf", asOf == null ? Long.MAX_VALUE : asOf)
                .param("year", year);
    }
}
