package io.drumtower.intake.projection;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.DataSourceEvent;
import io.drumtower.intake.DataSourceEvent.DataSourceChanged;
import io.drumtower.intake.DataSourceEvent.DataSourceRegistered;
import io.drumtower.intake.DataSourceEvent.DataSourceResumed;
import io.drumtower.intake.DataSourceEvent.DataSourceSilenced;
import io.drumtower.intake.FindDataSources;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.IntakeEvent.IntakeReceived;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All data sources, one row each, and when each is to be called silent. */
@Component
class DataSources implements Projection {

    private static final String SILENCE = "intake.silence";
    private static final String RESUMPTION = "intake.resumption";

    private final JdbcClient jdbc;
    private final Due due;

    DataSources(JdbcClient jdbc, Due due) {
        this.jdbc = jdbc;
        this.due = due;
    }

    @Override
    public String group() {
        return "intake.sources";
    }

    @Override
    public boolean handles(Class<?> event) {
        return event == IntakeReceived.class || DataSourceEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return new SourceBatch();
    }

    /** Deliveries come often: only the last of a source is written. */
    private final class SourceBatch implements Batch {

        private final Map<String, Instant> heard = new HashMap<>();

        @Override
        public void on(Recorded event) {
            if (event.event() instanceof IntakeReceived received) {
                heard.merge(received.source(), received.receivedAt(), (a, b) -> a.isAfter(b) ? a : b);
            } else if (event.event() instanceof DataSourceEvent decided) {
                write();
                DataSources.this.on(decided);
            }
        }

        @Override
        public void write() {
            heard.forEach(DataSources.this::heard);
            heard.clear();
        }
    }

    private void on(DataSourceEvent event) {
        if (event instanceof DataSourceRegistered registered) {
            on(registered);
        } else if (event instanceof DataSourceChanged changed) {
            on(changed);
        } else if (event instanceof DataSourceSilenced silenced) {
            due.cancel(SILENCE, silenced.id());
            jdbc.sql("update intake_source set silent_since = ? where id = ?")
                    .params(at(silenced.since()), silenced.id())
                    .update();
        } else if (event instanceof DataSourceResumed resumed) {
            due.cancel(RESUMPTION, resumed.id());
            jdbc.sql("update intake_source set silent_since = null where id = ?")
                    .param(resumed.id())
                    .update();
            remind(resumed.id());
        }
    }

    private void on(DataSourceRegistered event) {
        jdbc.sql("insert into intake_source (id, name, site, format, zone, deny_status, silent_after_seconds,"
                        + " registered_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                .params(Arrays.asList(
                        event.id(),
                        event.name(),
                        event.site(),
                        event.format(),
                        event.zone(),
                        event.denyStatus(),
                        event.silentAfterSeconds(),
                        at(event.occurredAt())))
                .update();
        remind(event.id());
    }

    private void on(DataSourceChanged event) {
        jdbc.sql("update intake_source set name = ?, site = ?, zone = ?, deny_status = ?, silent_after_seconds = ?"
                        + " where id = ?")
                .params(Arrays.asList(
                        event.name(),
                        event.site(),
                        event.zone(),
                        event.denyStatus(),
                        event.silentAfterSeconds(),
                        event.id()))
                .update();
        remind(event.id());
    }

    private void heard(String id, Instant receivedAt) {
        jdbc.sql("update intake_source set last_received_at = greatest(last_received_at, ?) where id = ?")
                .params(at(receivedAt), id)
                .update();
        remind(id);
    }

    /** Sets when the source is to be called silent, or, when it was heard in a silence, that this has ended. */
    private void remind(String id) {
        find(id).ifPresent(source -> {
            var lastHeard = source.lastReceivedAt() == null ? source.registeredAt() : source.lastReceivedAt();
            if (source.silentSince() != null) {
                if (lastHeard.isAfter(source.silentSince())) {
                    due.at(RESUMPTION, id, lastHeard);
                }
            } else if (source.silentAfterSeconds() == null) {
                due.cancel(SILENCE, id);
            } else {
                due.at(SILENCE, id, lastHeard.plusSeconds(source.silentAfterSeconds()));
            }
        });
    }

    @QueryHandler
    DataSource handle(GetDataSource query) {
        return find(query.id()).orElseThrow(() -> Refused.notFound("intake.problem.no-such-source", query.id()));
    }

    @QueryHandler
    FindDataSources.DataSources handle(FindDataSources query) {
        var found = jdbc.sql("select * from intake_source where id > ? order by id limit ?")
                .params(query.after() == null ? "" : query.after(), query.limit() + 1)
                .query((row, number) -> source(row))
                .list();
        var more = found.size() > query.limit();
        var items = more ? found.subList(0, query.limit()) : found;
        return new FindDataSources.DataSources(
                new Page<>(items, more ? items.get(items.size() - 1).id() : null));
    }

    private Optional<DataSource> find(String id) {
        return jdbc.sql("select * from intake_source where id = ?")
                .param(id)
                .query((row, number) -> source(row))
                .optional();
    }

    private static DataSource source(ResultSet row) throws SQLException {
        return new DataSource(
                row.getString("id"),
                row.getString("name"),
                row.getString("site"),
                row.getString("format"),
                row.getString("zone"),
                row.getObject("deny_status", Integer.class),
                row.getObject("silent_after_seconds", Long.class),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_received_at", OffsetDateTime.class)),
                instant(row.getObject("silent_since", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
