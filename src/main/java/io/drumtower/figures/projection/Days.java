package io.drumtower.figures.projection;

import io.drumtower.figures.FindDays;
import io.drumtower.kernel.BusinessDay;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days that the ledger has numbers of: an end of an index for each figure, whatever the number of rows. */
@Component
class Days {

    private static final String BEFORE = "half_hour < to_timestamp(:edge)";

    private final JdbcClient jdbc;

    Days(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    FindDays.Days handle(FindDays query) {
        var today = find(query, "max", BEFORE, query.today().plusDays(1));
        var newest = today == null ? find(query, "max", "true", LocalDate.EPOCH) : today;
        var day = query.day() == null ? newest : query.day();
        return day == null
                ? new FindDays.Days(null, null, null)
                : new FindDays.Days(
                        newest,
                        find(query, "max", BEFORE, day),
                        find(query, "min", "half_hour >= to_timestamp(:edge)", day.plusDays(1)));
    }

    private @Nullable LocalDate find(FindDays query, String end, String condition, LocalDate edge) {
        Optional<OffsetDateTime> found = jdbc.sql("select " + end + "(half_hour) from unnest(:figures) as named(key),"
                        + " lateral (select " + end + "(half_hour) as half_hour from figure_half_hour"
                        + " where figure = named.key and " + condition + ") as one")
                .param("figures", query.figures().toArray(String[]::new))
                .param("edge", BusinessDay.start(edge).getEpochSecond())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single();
        return found.map(time -> BusinessDay.of(time.toInstant())).orElse(null);
    }
}
