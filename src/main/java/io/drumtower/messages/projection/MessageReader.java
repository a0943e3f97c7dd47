package io.drumtower.messages.projection;

import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.messages.CountUnanswered;
import io.drumtower.messages.FindMessages;
import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.MessageEntry.State;
import io.drumtower.messages.MessageKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of messages, read. */
record MessageReader(JdbcClient jdbc) {

    private static final String UNANSWERED = "state in ('RECEIVED', 'ASSIGNED')";

    /** One more than the limit, when there are more. */
    List<MessageEntry> find(FindMessages query) {
        return jdbc.sql("select * from messages_message"
                        + " where (:year::integer is null or received_in = :year::integer)"
                        + " and (:kind::text is null or kind = :kind::text)"
                        + " and (:open::boolean is null or (" + UNANSWERED + ") = :open::boolean)"
                        + " and (:id::text is null or position(:id::text in id) > 0)"
                        + " order by (" + UNANSWERED + ") desc, case when " + UNANSWERED + " then due_on end,"
                        + " received_at desc, id offset :after limit :limit")
                .param("year", query.year())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("open", query.open())
                .param("id", query.id())
                .param("after", query.after())
                .param("limit", query.limit() + 1)
                .query((row, number) -> entry(row))
                .list();
    }

    Optional<MessageEntry> find(String id) {
        return jdbc.sql("select * from messages_message where id = ?")
                .param(id)
                .query((row, number) -> entry(row))
                .optional();
    }

    List<MessageEntry> find(Collection<String> ids) {
        return jdbc.sql("select * from messages_message where id = any(?)")
                .param(ids.toArray(String[]::new))
                .query((row, number) -> entry(row))
                .list();
    }

    /** Of its receipt and all that followed. */
    List<Long> positions(String id) {
        return jdbc.sql("select position from messages_step where message = :id"
                        + " union select position from messages_message where id = :id order by 1")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    List<String> brought(Collection<String> ids) {
        return jdbc.sql("select id from messages_message where id = any(?)"
                        + " and delivery is not null and state <> 'WITHDRAWN' and not handled order by id")
                .param(ids.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    CountUnanswered.Waiting waiting(LocalDate today) {
        return jdbc.sql("select count(*), count(*) filter (where due_on < ?) from messages_message where " + UNANSWERED)
                .param(today)
                .query((row, number) -> new CountUnanswered.Waiting(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static MessageEntry entry(ResultSet row) throws SQLException {
        return new MessageEntry(
                row.getString("id"),
                MessageKind.valueOf(row.getString("kind")),
                MessageChannel.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")),
                Objects.requireNonNull(instant(row, "received_at")),
                Objects.requireNonNull(sealed(row, "title", "seal")),
                Objects.requireNonNull(sealed(row, "body", "seal")),
                sealed(row, "author", "seal"),
                row.getString("assigned_to"),
                sealed(row, "reply", "reply_seal"),
                instant(row, "replied_at"),
                row.getObject("working_days", Integer.class),
                row.getBoolean("days_estimated"),
                instant(row, "published_at"),
                row.getString("url"),
                instant(row, "closed_at"),
                sealed(row, "reason", "reason_seal"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("estimated"),
                row.getObject("veto_on", LocalDate.class),
                row.getString("source"),
                row.getString("delivery"),
                row.getString("withdrawn_with"),
                row.getBoolean("noticed"),
                row.getLong("position"));
    }

    private static @Nullable Sealed sealed(ResultSet row, String column, String key) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : new Sealed(row.getString("subject"), row.getString(key), text);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
