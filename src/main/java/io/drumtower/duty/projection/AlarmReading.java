package io.drumtower.duty.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.drumtower.duty.AlarmEvent.CallFailure;
import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.duty.projection.AlarmEntry.Acknowledgement;
import io.drumtower.duty.projection.CallEntry.AttemptEntry;
import io.drumtower.kernel.Alarms.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads alarms that are open, with their calls and attempts. */
record AlarmReading(JdbcClient jdbc) {

    private static final String ID = "(key || '~' || number)";

    /** In the order of their ids. */
    List<AlarmEntry> after(String id, int limit) {
        return read(
                "where settled_at is null and " + ID + " collate \"C\" > ? order by " + ID + " collate \"C\" limit ?",
                id,
                limit);
    }

    Optional<AlarmEntry> find(String id) {
        return read("where settled_at is null and " + ID + " = ?", id).stream().findFirst();
    }

    Optional<AlarmEntry> findByDelivery(String delivery) {
        return read(
                        "where settled_at is null and (key, number) = (select key, number from duty_call where delivery = ?)",
                        delivery)
                .stream()
                .findFirst();
    }

    private List<AlarmEntry> read(String where, Object... parameters) {
        var rows = jdbc.sql("select * from duty_alarm " + where)
                .params(parameters)
                .query((row, number) -> alarm(row))
                .list();
        var keys = rows.stream().map(AlarmEntry::key).distinct().toArray(String[]::new);
        var calls = keys.length == 0 ? Map.<String, List<CallEntry>>of() : calls(keys);
        return rows.stream()
                .map(row -> with(row, calls.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Of the open alarms of these keys, by alarm. */
    private Map<String, List<CallEntry>> calls(String[] keys) {
        var attempts = attempts(keys);
        record Of(String alarm, CallEntry call) {}
        return jdbc
                .sql("select duty_call.* from duty_call join duty_alarm using (key, number)"
                        + " where key = any(?) and settled_at is null order by call, line")
                .param(keys)
                .query((row, number) -> new Of(
                        AlarmEntry.id(row.getString("key"), row.getInt("number")),
                        call(row, attempts.getOrDefault(row.getString("delivery"), List.of()))))
                .list()
                .stream()
                .collect(groupingBy(Of::alarm, mapping(Of::call, toList())));
    }

    private Map<String, List<AttemptEntry>> attempts(String[] keys) {
        record Of(String delivery, AttemptEntry attempt) {}
        return jdbc
                .sql("select duty_call_attempt.* from duty_call_attempt join duty_call using (delivery)"
                        + " join duty_alarm using (key, number) where key = any(?) and settled_at is null"
                        + " and attempt > attempt_count - ? order by delivery, attempt")
                .params(keys, CallEntry.MOST)
                .query((row, number) -> new Of(row.getString("delivery"), attempt(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::delivery, mapping(Of::attempt, toList())));
    }

    private static AlarmEntry alarm(ResultSet row) throws SQLException {
        var next = instant(row, "next_call_at");
        var until = instant(row, "acknowledged_until");
        return new AlarmEntry(
                row.getString("key"),
                row.getInt("number"),
                Severity.valueOf(row.getString("severity")),
                row.getString("text"),
                List.of((String[]) row.getArray("arguments").getArray()),
                Objects.requireNonNull(instant(row, "raised_at")),
                row.getBoolean("has_ladder"),
                row.getInt("call_count"),
                next == null ? null : new NextCall(Turn.valueOf(row.getString("next_turn")), next),
                until == null
                        ? null
                        : new Acknowledgement(
                                row.getString("acknowledged_by"),
                                Objects.requireNonNull(instant(row, "acknowledged_at")),
                                until),
                List.of());
    }

    private static AlarmEntry with(AlarmEntry row, List<CallEntry> calls) {
        return new AlarmEntry(
                row.key(),
                row.number(),
                row.severity(),
                row.text(),
                row.arguments(),
                row.raisedAt(),
                row.hasLadder(),
                row.callCount(),
                row.next(),
                row.acknowledgement(),
                calls);
    }

    private static CallEntry call(ResultSet row, List<AttemptEntry> attempts) throws SQLException {
        return new CallEntry(
                row.getString("delivery"),
                row.getInt("call"),
                Turn.valueOf(row.getString("turn")),
                row.getString("called"),
                Line.valueOf(row.getString("line")),
                Objects.requireNonNull(instant(row, "called_at")),
                row.getInt("attempt_count"),
                instant(row, "again_at"),
                instant(row, "delivered_at"),
                attempts);
    }

    private static AttemptEntry attempt(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new AttemptEntry(
                row.getInt("attempt"),
                Objects.requireNonNull(instant(row, "attempted_at")),
                instant(row, "delivered_at"),
                instant(row, "failed_at"),
                reason == null ? null : CallFailure.valueOf(reason),
                row.getObject("status", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
