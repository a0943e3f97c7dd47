package io.drumtower.duty.projection;

import io.drumtower.duty.FindingId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was recorded in a period so that nobody can say that nothing happened. Asked in one place for all kinds. */
@Component
class NotNil {

    private final JdbcClient jdbc;

    NotNil(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return ids of the findings that were raised */
    List<String> find(@Nullable String occasion, Instant from, Instant to) {
        return jdbc.sql(
                        "select occasion, number, finding from duty_finding where raised_at >= :from and raised_at < :to"
                                + " and (:all or occasion = :occasion) order by raised_at, occasion, number, finding limit 100")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("all", occasion == null)
                .param("occasion", occasion == null ? "" : occasion)
                .query((row, number) -> new FindingId(row.getString(1), row.getInt(2), row.getInt(3)).toString())
                .list();
    }
}
