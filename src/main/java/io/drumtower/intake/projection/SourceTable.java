package io.drumtower.intake.projection;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.DataSourceEvent.DataSourceChanged;
import io.drumtower.intake.DataSourceEvent.DataSourceRegistered;
import io.drumtower.intake.DataSourceEvent.FeedNetworksGranted;
import io.drumtower.intake.FeedGrant;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.TestWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@link DataSources}. */
record SourceTable(JdbcClient jdbc, JsonMapper json) {

    private static final String SELECT =
            "select source.*, array(select to_jsonb(from_at) #>> '{}' || ' ' || (to_jsonb(to_at) #>> '{}')"
                    + " from intake_test where source.id = any(sources) and revoked_at is null order by from_at, id) as tests"
                    + " from intake_source as source";

    void add(DataSourceRegistered event) {
        jdbc.sql("insert into intake_source (id, name, site, format, zone, deny_status, deny_rules,"
                        + " silent_after_seconds, shown, registered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)"
                        + " on conflict (id) do nothing")
                .params(Arrays.asList(
                        event.id(),
                        event.name(),
                        event.site(),
                        event.format(),
                        event.zone(),
                        event.denyStatus(),
                        event.denyRules().toArray(String[]::new),
                        event.silentAfterSeconds(),
                        written(event.shown()),
                        at(event.occurredAt())))
                .update();
    }

    void change(DataSourceChanged event) {
        jdbc.sql("update intake_source set name = ?, site = ?, zone = ?, deny_status = ?, deny_rules = ?,"
                        + " silent_after_seconds = ?, shown = ?::jsonb where id = ?")
                .params(Arrays.asList(
                        event.name(),
                        event.site(),
                        event.zone(),
                        event.denyStatus(),
                        event.denyRules().toArray(String[]::new),
                        event.silentAfterSeconds(),
                        written(event.shown()),
                        event.id()))
                .update();
    }

    void grant(FeedNetworksGranted event) {
        jdbc.sql("update intake_source set feed_grant = ?::jsonb where id = ?")
                .params(Arrays.asList(written(event.grant()), event.id()))
                .update();
    }

    void heard(Map<String, Instant> receivedAt) {
        jdbc.sql("update intake_source as source set last_received_at = greatest(last_received_at, heard.at)"
                        + " from unnest(:ids, :times::timestamptz[]) as heard (id, at) where source.id = heard.id")
                .param("ids", receivedAt.keySet().toArray(String[]::new))
                .param(
                        "times",
                        receivedAt.values().stream().map(Instant::toString).toArray(String[]::new))
                .update();
    }

    /** @param since null: it is heard again */
    void silent(String id, @Nullable Instant since) {
        jdbc.sql("update intake_source set silent_since = ? where id = ?")
                .params(Arrays.asList(since == null ? null : at(since), id))
                .update();
    }

    /** @param at empty: its clock is right */
    void skewed(Map<String, Optional<Instant>> at) {
        jdbc.sql("update intake_source as source set skewed_at = skewed.at"
                        + " from unnest(:ids, :times::timestamptz[]) as skewed (id, at)"
                        + " where source.id = skewed.id and skewed_at is distinct from skewed.at")
                .param("ids", at.keySet().toArray(String[]::new))
                .param(
                        "times",
                        at.values().stream()
                                .map(one -> one.map(Instant::toString).orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    Optional<DataSource> find(String id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, number) -> source(row))
                .optional();
    }

    List<DataSource> find(Collection<String> ids) {
        return jdbc.sql(SELECT + " where id = any(?)")
                .param(ids.toArray(String[]::new))
                .query((row, number) -> source(row))
                .list();
    }

    /** In the order of their ids. */
    List<DataSource> after(String id, int limit) {
        return jdbc.sql(SELECT + " where id > ? order by id limit ?")
                .params(id, limit)
                .query((row, number) -> source(row))
                .list();
    }

    private DataSource source(ResultSet row) throws SQLException {
        return new DataSource(
                row.getString("id"),
                row.getString("name"),
                row.getString("site"),
                row.getString("format"),
                row.getString("zone"),
                row.getObject("deny_status", Integer.class),
                List.of((String[]) row.getArray("deny_rules").getArray()),
                row.getObject("silent_after_seconds", Long.class),
                read(row.getString("shown"), ShownPlan.class),
                Objects.requireNonNullElse(read(row.getString("feed_grant"), FeedGrant.class), FeedGrant.NONE),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_received_at", OffsetDateTime.class)),
                instant(row.getObject("silent_since", OffsetDateTime.class)),
                instant(row.getObject("skewed_at", OffsetDateTime.class)),
                Arrays.stream((String[]) row.getArray("tests").getArray())
                        .map(SourceTable::window)
                        .toList());
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }

    private static TestWindow window(String times) {
        var both = times.split(" ", 2);
        return new TestWindow(
                OffsetDateTime.parse(both[0]).toInstant(),
                OffsetDateTime.parse(both[1]).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
