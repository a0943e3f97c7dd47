package io.drumtower.duty.projection;

import io.drumtower.duty.OccasionEvent;
import io.drumtower.duty.OccasionEvent.OccasionAmended;
import io.drumtower.duty.OccasionEvent.OccasionCancelled;
import io.drumtower.duty.OccasionEvent.OccasionScheduled;
import io.drumtower.figures.NamedPeriods;
import io.drumtower.kernel.OccasionEnds;
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
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All occasions, one row each. Every handler writes absolute values: twice leaves the same row. */
@Component
class Occasions implements Projection, NamedPeriods, OccasionEnds {

    private final JdbcClient jdbc;

    Occasions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String group() {
        return "duty.occasions";
    }

    @Override
    public boolean handles(Class<?> event) {
        return OccasionEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return event -> handle(event);
    }

    private void handle(Recorded event) {
        if (event.event() instanceof OccasionScheduled scheduled) {
            on(scheduled);
        } else if (event.event() instanceof OccasionAmended amended) {
            on(amended);
        } else if (event.event() instanceof OccasionCancelled cancelled) {
            jdbc.sql("update duty_occasion set cancelled = true where id = ?")
                    .param(cancelled.id())
                    .update();
        }
    }

    private void on(OccasionScheduled event) {
        jdbc.sql("insert into duty_occasion (id, name, start_at, end_at, sites, places, slot_minutes, grace_minutes,"
                        + " inspection_hours, system_groups, afterwards) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing")
                .params(Arrays.asList(
                        event.id(),
                        event.name(),
                        at(event.start()),
                        at(event.end()),
                        array(event.sites()),
                        array(event.places()),
                        event.slotMinutes(),
                        event.graceMinutes(),
                        event.inspectionHours(),
                        array(event.systemGroups()),
                        event.afterwards()))
                .update();
    }

    private void on(OccasionAmended event) {
        jdbc.sql("update duty_occasion set name = ?, start_at = ?, end_at = ?, sites = ?, places = ?, slot_minutes = ?,"
                        + " grace_minutes = ?, inspection_hours = ?, system_groups = ? where id = ?")
                .params(Arrays.asList(
                        event.name(),
                        at(event.start()),
                        at(event.end()),
                        array(event.sites()),
                        array(event.places()),
                        event.slotMinutes(),
                        event.graceMinutes(),
                        event.inspectionHours(),
                        array(event.systemGroups()),
                        event.id()))
                .update();
    }

    @QueryHandler
    OccasionEntry handle(GetOccasion query) {
        return get(query.id()).orElseThrow(() -> Refused.notFound("duty.problem.no-such-occasion", query.id()));
    }

    @QueryHandler
    FindOccasions.Occasions handle(FindOccasions query) {
        var after = query.after() == null ? "" : query.after();
        var found = jdbc.sql("select * from duty_occasion where id > ? order by id limit ?")
                .params(after, query.limit() + 1)
                .query((row, number) -> entry(row))
                .list();
        var more = found.size() > query.limit();
        var items = more ? found.subList(0, query.limit()) : found;
        return new FindOccasions.Occasions(
                new Page<>(items, more ? items.get(items.size() - 1).id() : null));
    }

    @Override
    public Optional<NamedPeriod> find(String id) {
        return get(id).map(Occasions::named);
    }

    @Override
    public List<NamedPeriod> within(Instant from, Instant to) {
        return jdbc.sql("select * from duty_occasion where start_at < ? and end_at > ? and not cancelled"
                        + " order by start_at, id")
                .params(to.atOffset(ZoneOffset.UTC), from.atOffset(ZoneOffset.UTC))
                .query((row, number) -> named(entry(row)))
                .list();
    }

    private static NamedPeriod named(OccasionEntry occasion) {
        return new NamedPeriod(occasion.id(), occasion.name(), occasion.start(), occasion.end(), occasion.sites());
    }

    @Override
    public Optional<Ending> findEnding(String id) {
        return get(id).map(occasion -> new Ending(occasion.name(), occasion.cancelled() ? null : occasion.end()));
    }

    private Optional<OccasionEntry> get(String id) {
        return jdbc.sql("select * from duty_occasion where id = ?")
                .param(id)
                .query((row, number) -> entry(row))
                .optional();
    }

    private static OccasionEntry entry(ResultSet row) throws SQLException {
        return new OccasionEntry(
                row.getString("id"),
                row.getString("name"),
                row.getObject("start_at", OffsetDateTime.class).toInstant(),
                row.getObject("end_at", OffsetDateTime.class).toInstant(),
                list(row, "sites"),
                list(row, "places"),
                row.getObject("slot_minutes", Integer.class),
                row.getInt("grace_minutes"),
                row.getObject("inspection_hours", Integer.class),
                list(row, "system_groups"),
                row.getBoolean("afterwards"),
                row.getBoolean("cancelled"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
