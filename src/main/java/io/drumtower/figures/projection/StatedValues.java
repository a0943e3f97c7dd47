package io.drumtower.figures.projection;

import io.drumtower.figures.Aggregation;
import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.projection.Statements.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures that are made of values which stand by themselves. */
@Component
class StatedValues {

    private final Catalogue catalogue;
    private final Behind behind;
    private final JdbcClient jdbc;

    StatedValues(Catalogue catalogue, Behind behind, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.behind = behind;
        this.jdbc = jdbc;
    }

    Figure value(FigureDefinition definition, FindFigure query, long position, boolean now) {
        if (now) {
            return statements(query).figure(definition, whole(query, position));
        }
        var read = read(query);
        return read.statements().figure(definition, read.whole());
    }

    /** Whether a cover leaves nothing of the period open. */
    boolean covers(FindFigure cover) {
        return standing(cover).isWhole();
    }

    /** What a level begins with, by the newest that was told for a time before the end of the period. */
    @Nullable Standing opening(FigureDefinition level, FindFigure query) {
        var opening = query.of(String.valueOf(level.opening())).from(Instant.EPOCH);
        return standing(opening).latest().orElse(null);
    }

    /** What stands up to the position of the query. */
    Statements standing(FindFigure query) {
        return query.asOf() == null ? statements(query) : read(query).statements();
    }

    /** Only those that can be taken: of a maximum and a newest value one. */
    private Statements statements(FindFigure query) {
        return new Statements(
                query,
                jdbc.sql("select stated_at, item, value, words, position from figure_stated where figure = :figure"
                                + " and half_hour >= to_timestamp(:from) and half_hour < to_timestamp(:to)"
                                + " and (:all or site = any(:sites)) and standing > 0"
                                + candidates(catalogue.get(query.figure()).aggregation()))
                        .param("figure", query.figure())
                        .param("from", catalogue.reach(query).from().getEpochSecond())
                        .param("to", query.to().getEpochSecond())
                        .param("all", query.sites().isEmpty())
                        .param("sites", query.sites().toArray(String[]::new))
                        .query((row, number) -> new Standing(
                                new Statement(
                                        instant(row, 1),
                                        new Stated(row.getString(2), number(row, 3), row.getString(4))),
                                row.getLong(5)))
                        .list());
    }

    private static String candidates(Aggregation aggregation) {
        return switch (aggregation) {
            case MAX -> " order by value desc, stated_at, position limit 1";
            case LATEST -> " order by stated_at desc, position desc limit 1";
            default -> "";
        };
    }

    private Figure whole(FindFigure query, long position) {
        return jdbc.sql("select coalesce(sum(event_count), 0), max(recorded_minute) from figure_contribution"
                        + " where figure = :figure and half_hour >= to_timestamp(:from)"
                        + " and half_hour < to_timestamp(:to) and (:all or site = any(:sites))")
                .param("figure", query.figure())
                .param("from", catalogue.reach(query).from().getEpochSecond())
                .param("to", query.to().getEpochSecond())
                .param("all", query.sites().isEmpty())
                .param("sites", query.sites().toArray(String[]::new))
                .query((row, number) -> {
                    var changed = row.getObject(2, OffsetDateTime.class);
                    return Figure.sum(
                            query.figure(),
                            null,
                            row.getLong(1),
                            position,
                            changed == null ? null : changed.toInstant());
                })
                .single();
    }

    /** @param whole the number of events, and when the newest was recorded */
    private record Read(Statements statements, Figure whole) {}

    private Read read(FindFigure query) {
        var standing = new HashMap<Statement, long[]>();
        var events = new long[1];
        var last = new Instant[1];
        behind.read(catalogue.reach(query), 0, (event, one) -> {
            events[0]++;
            last[0] = event.recordedAt();
            var stated = one.stated();
            if (stated != null) {
                var held = standing.computeIfAbsent(Statement.of(one, stated), first -> new long[2]);
                held[0] += one.delta();
                held[1] = one.delta() > 0 ? event.position() : held[1];
            }
            return true;
        });
        var list = standing.entrySet().stream()
                .filter(one -> one.getValue()[0] > 0)
                .map(one -> new Standing(one.getKey(), one.getValue()[1]))
                .toList();
        var position = Objects.requireNonNullElse(query.asOf(), 0L);
        return new Read(new Statements(query, list), Figure.sum(query.figure(), null, events[0], position, last[0]));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? null : row.getLong(column);
    }
}
