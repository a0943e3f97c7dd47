package io.drumtower.duty.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.drumtower.duty.AlarmEvent.CallFailure;
import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.duty.projection.AlarmEntry.Acknowledgement;
import io.drumtower.duty.projection.AlarmEntry.PassedOver;
import io.drumtower.duty.projection.CallEntry.AttemptEntry;
import io.drumtower.kernel.Alarms.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var passed = keys.length == 0 ? Map.<String, List<PassedOver>>of() : passedOver(keys);
        return rows.stream()
                .map(row ->
                        with(row, calls.getOrDefault(row.id(), List.of()), passed.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<String, List<PassedOver>> passedOver(String[] keys) {
        record Of(String alarm, PassedOver one) {}
        return jdbc
                .sql("select duty_passed_over.* from duty_passed_over join duty_alarm using (key, number)"
                        + " where key = any(?) and settled_at is null order by call")
                .param(keys)
                .query((row, number) -> new Of(
                        AlarmEntry.id(row.getString("key"), row.getInt("number")),
                        new PassedOver(
                                row.getInt("call"),
                                Turn.valueOf(row.getString("turn")),
                                row.getString("called"),
                                Columns.instant(row, "passed_at"))))
                .list()
                .stream()
                .collect(groupingBy(Of::alarm, mapping(Of::one, toList())));
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
        var next = Columns.instantOrNull(row, "next_call_at");
        var until = Columns.instantOrNull(row, "acknowledged_until");
        return new AlarmEntry(
                row.getString("key"),
                row.getInt("number"),
                Severity.valueOf(row.getString("severity")),
                row.getString("text"),
                List.of((String[]) row.getArray("arguments").getArray()),
                Columns.instant(row, "raised_at"),
                row.getBoolean("has_ladder"),
                row.getInt("call_count"),
                next == null ? null : new NextCall(Turn.valueOf(row.getString("next_turn")), next),
                until == null
                        ? null
                        : new Acknowledgement(
                                row.getString("acknowledged_by"), Columns.instant(row, "acknowledged_at"), until),
                List.of(),
                List.of());
    }

    private static AlarmEntry with(AlarmEntry row, List<CallEntry> calls, List<PassedOver> passed) {
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
                calls,
                passed);
    }

    private static CallEntry call(ResultSet row, List<AttemptEntry> attempts) throws SQLException {
        return new CallEntry(
                row.getString("delivery"),
                row.getInt("call"),
                Turn.valueOf(row.getString("turn")),
                row.getString("called"),
                Line.valueOf(row.getString("line")),
                Columns.instant(row, "called_at"),
                row.getInt("attempt_count"),
                Columns.instantOrNull(row, "again_at"),
                Columns.instantOrNull(row, "delivered_at"),
                attempts);
    }

    private static AttemptEntry attempt(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new AttemptEntry(
                row.getInt("attempt"),
                Columns.instant(row, "attempted_at"),
                Columns.instantOrNull(row, "delivered_at"),
                Columns.instantOrNull(row, "failed_at"),
                reason == null ? null : CallFailure.valueOf(reason),
                row.getObject("status", Integer.class));
    }
}
