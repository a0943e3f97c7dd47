package io.drumtower.figures.projection;

import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures whose contributions are added in their buckets, of which the largest is taken. */
@Component
class Maxima {

    private final Behind behind;
    private final JdbcClient jdbc;

    Maxima(Behind behind, JdbcClient jdbc) {
        this.behind = behind;
        this.jdbc = jdbc;
    }

    Figure now(FindFigure query, long head) {
        return jdbc.sql("select value, peak_at, site, sum(event_count) over (), max(changed_at) over ()"
                        + " from figure_half_hour where half_hour >= to_timestamp(:from)"
                        + " and half_hour < to_timestamp(:to) and figure = :figure and (:all or site = any(:sites))"
                        + " order by value desc, peak_at, site limit 1")
                .param("from", query.from().getEpochSecond())
                .param("to", query.to().getEpochSecond())
                .param("figure", query.figure())
                .param("all", query.sites().isEmpty())
                .param("sites", query.sites().toArray(String[]::new))
                .query((row, number) -> new Figure(
                        query.figure(),
                        row.getLong(1),
                        "",
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getLong(4),
                        head,
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        List.of()))
                .optional()
                .orElseGet(() -> Figure.none(query.figure(), head));
    }

    Figure asOf(FindFigure query, long position) {
        var maximum = new Maximum();
        var events = new long[1];
        behind.read(query, 0, (event, one) -> {
            maximum.add(one);
            events[0]++;
            return true;
        });
        return maximum.value()
                .map(value -> new Figure(
                        query.figure(),
                        value.value(),
                        "",
                        value.at(),
                        value.site(),
                        events[0],
                        position,
                        null,
                        List.of()))
                .orElseGet(() -> Figure.none(query.figure(), position));
    }
}
