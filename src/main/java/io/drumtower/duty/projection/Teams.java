package io.drumtower.duty.projection;

import io.drumtower.duty.FindTeam;
import io.drumtower.duty.Team;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on watch. Where several occasions are on, that which began last. */
@Component
class Teams {

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    FindTeam.Found handle(FindTeam query) {
        return new FindTeam.Found(onWatch(query.occasion(), query.at())
                .or(() -> rostered(query.occasion(), query.at()))
                .orElse(null));
    }

    /** A watch that was never stood down is only asked for what is of its occasion. */
    private Optional<Team> onWatch(@Nullable String occasion, Instant at) {
        return jdbc.sql("select shift.* from duty_shift as shift join duty_occasion as planned"
                        + " on planned.id = shift.occasion and not planned.cancelled where shift.ended_at is null"
                        + " and (shift.occasion = :occasion or :occasion::text is null and planned.end_at > :at)"
                        + " order by shift.started_at desc, shift.occasion limit 1")
                .param("occasion", occasion)
                .param("at", Columns.at(at))
                .query((row, number) -> Columns.team(row))
                .optional();
    }

    /** Unless the watch was stood down before. */
    private Optional<Team> rostered(@Nullable String occasion, Instant at) {
        return jdbc.sql("select shift.* from duty_rostered_shift as shift join duty_occasion as planned"
                        + " on planned.id = shift.occasion and not planned.cancelled"
                        + " where (:occasion::text is null or shift.occasion = :occasion)"
                        + " and shift.start_at <= :at and shift.end_at > :at and not exists (select from duty_shift as held"
                        + " where held.occasion = shift.occasion and held.ending = 'STOOD_DOWN')"
                        + " order by shift.start_at desc, shift.occasion limit 1")
                .param("occasion", occasion)
                .param("at", Columns.at(at))
                .query((row, number) -> Columns.team(row))
                .optional();
    }
}
