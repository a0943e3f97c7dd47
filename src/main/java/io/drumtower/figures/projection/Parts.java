package io.drumtower.figures.projection;

import static io.drumtower.figures.Aggregation.SUM;

import io.drumtower.figures.FindParts;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums cut by their dimensions. */
@Component
class Parts {

    private final Catalogue catalogue;
    private final JdbcClient jdbc;

    Parts(Catalogue catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    @QueryHandler
    FindParts.Parts handle(FindParts query) {
        var figure = query.figure();
        if (catalogue.get(figure.figure()).aggregation() != SUM) {
            return new FindParts.Parts(List.of());
        }
        return new FindParts.Parts(jdbc.sql("select site, source, sum(value) as value, sum(event_count)"
                        + " from figure_half_hour where figure = :figure and half_hour >= to_timestamp(:from)"
                        + " and half_hour < to_timestamp(:to) and (:all or site = any(:sites))"
                        + " group by site, source order by value desc, site, source")
                .param("figure", figure.figure())
                .param("from", figure.from().getEpochSecond())
                .param("to", figure.to().getEpochSecond())
                .param("all", figure.sites().isEmpty())
                .param("sites", figure.sites().toArray(String[]::new))
                .query((row, number) ->
                        new FindParts.Part(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list());
    }
}
