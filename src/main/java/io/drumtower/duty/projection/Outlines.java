package io.drumtower.duty.projection;

import io.drumtower.duty.GetOutline;
import io.drumtower.kernel.Refused;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Occasions, as decisions about their watch need them. */
@Component
class Outlines {

    private final JdbcClient jdbc;

    Outlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    GetOutline.Outline handle(GetOutline query) {
        return jdbc.sql("select * from duty_occasion where id = ?")
                .param(query.occasion())
                .query((row, number) -> new GetOutline.Outline(
                        row.getString("id"),
                        row.getString("name"),
                        Columns.instant(row, "start_at"),
                        Columns.instant(row, "end_at"),
                        Columns.list(row, "places"),
                        row.getObject("inspection_hours", Integer.class),
                        row.getBoolean("cancelled")))
                .optional()
                .orElseThrow(() -> Refused.notFound("duty.problem.no-such-occasion", query.occasion()));
    }
}
