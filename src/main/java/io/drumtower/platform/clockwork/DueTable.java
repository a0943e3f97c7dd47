package io.drumtower.platform.clockwork;

import io.drumtower.kernel.Due;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DueTable implements Due {

    /** One reminder. */
    record DueRow(String what, String id, Instant at) {}

    /** What one tick takes at most: a long sleep is caught up with in several. */
    private static final int LIMIT = 1_000;

    private final JdbcClient jdbc;

    DueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void at(String what, Map<String, Instant> times) {
        var ids = times.keySet().stream().sorted().toList(); // one order of locking for all
        jdbc.sql("insert into due (what, id, at) select ?, one.* from unnest(?::text[], ?::timestamptz[]) as one"
                        + " on conflict (what, id) do update set at = excluded.at")
                .params(
                        what,
                        ids.toArray(String[]::new),
                        ids.stream().map(id -> String.valueOf(times.get(id))).toArray(String[]::new))
                .update();
    }

    @Override
    public void cancel(String what, Collection<String> ids) {
        jdbc.sql("delete from due where what = ? and id = any(?)")
                .params(what, ids.toArray(String[]::new))
                .update();
    }

    @Override
    public List<String> pending(String what) {
        return jdbc.sql("select id from due where what = ? order by id")
                .param(what)
                .query(String.class)
                .list();
    }

    Optional<Instant> next() {
        return jdbc.sql("select at from due order by at limit 1")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** In the order in which they were due, so that a sleep is caught up with as if there had been none. */
    List<DueRow> dueAt(Instant now) {
        return jdbc.sql("select what, id, at from due where at <= ? order by at, what, id limit " + LIMIT)
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new DueRow(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
