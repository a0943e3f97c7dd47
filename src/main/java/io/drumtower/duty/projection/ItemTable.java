package io.drumtower.duty.projection;

import io.drumtower.duty.FindItems;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ItemEvent.OpenItemCarried;
import io.drumtower.duty.ItemEvent.OpenItemClosed;
import io.drumtower.duty.ItemEvent.OpenItemEscalated;
import io.drumtower.duty.ItemEvent.OpenItemRaised;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.kernel.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

record ItemTable(JdbcClient jdbc) {

    void on(Recorded recorded, OpenItemRaised event) {
        jdbc.sql("insert into duty_item (id, occasion, title, severity, owner, next_step, due_at, raised_by,"
                        + " raised_at, raised_position) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing")
                .params(Arrays.asList(
                        event.id(),
                        event.occasion(),
                        event.title(),
                        event.severity().name(),
                        event.owner(),
                        event.nextStep(),
                        Columns.atOrNull(event.dueAt()),
                        event.by(),
                        Columns.at(event.occurredAt()),
                        recorded.position()))
                .update();
    }

    void on(Recorded recorded, OpenItemCarried event) {
        jdbc.sql("update duty_item set next_step = ?, owner = ?, handled_position = ? where id = ?")
                .params(event.nextStep(), event.owner(), recorded.position(), event.id())
                .update();
    }

    void on(Recorded recorded, OpenItemEscalated event) {
        jdbc.sql("update duty_item set escalated_to = ?, handled_position = ? where id = ?")
                .params(event.to(), recorded.position(), event.id())
                .update();
    }

    void on(Recorded recorded, OpenItemClosed event) {
        jdbc.sql("update duty_item set note = ?, closed_position = ? where id = ?")
                .params(event.note(), recorded.position(), event.id())
                .update();
    }

    void acknowledged(String id, @Nullable String by, @Nullable Instant until) {
        jdbc.sql("update duty_item set acknowledged_by = ?, acknowledged_until = ? where id = ?")
                .params(Arrays.asList(by, Columns.atOrNull(until), id))
                .update();
    }

    Optional<ItemEntry> get(String id) {
        return jdbc.sql("select * from duty_item where id = ?")
                .param(id)
                .query((row, number) -> entry(row))
                .optional();
    }

    List<ItemEntry> find(FindItems query) {
        return jdbc.sql(
                        "select * from duty_item where occasion = :occasion"
                                + " and (:open::boolean is null or (closed_position is null) = :open::boolean)"
                                + " and (:upTo::bigint is null or raised_position <= :upTo::bigint)"
                                + " order by array_position(array['CRITICAL', 'IMPORTANT', 'NORMAL'], severity), raised_position offset :after limit :limit")
                .param("occasion", query.occasion())
                .param("open", query.open())
                .param("upTo", query.upTo())
                .param("after", query.after())
                .param("limit", query.limit())
                .query((row, number) -> entry(row))
                .list();
    }

    Optional<Instant> oldestUnattended() {
        return jdbc.sql("select raised_at from duty_item where closed_position is null and severity = 'CRITICAL'"
                        + " and acknowledged_by is null order by raised_at limit 1")
                .query((row, number) -> Columns.instant(row, "raised_at"))
                .optional();
    }

    private static ItemEntry entry(ResultSet row) throws SQLException {
        return new ItemEntry(
                row.getString("id"),
                row.getString("occasion"),
                row.getString("title"),
                Severity.valueOf(row.getString("severity")),
                row.getString("owner"),
                row.getString("next_step"),
                Columns.instantOrNull(row, "due_at"),
                row.getString("raised_by"),
                Columns.instant(row, "raised_at"),
                row.getString("acknowledged_by"),
                Columns.instantOrNull(row, "acknowledged_until"),
                row.getString("escalated_to"),
                row.getString("note"),
                row.getLong("raised_position"),
                row.getLong("handled_position"),
                row.getObject("closed_position", Long.class));
    }
}
