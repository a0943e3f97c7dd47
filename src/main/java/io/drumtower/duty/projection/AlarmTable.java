package io.drumtower.duty.projection;

import io.drumtower.duty.AlarmEvent;
import io.drumtower.duty.AlarmEvent.AcknowledgementExpired;
import io.drumtower.duty.AlarmEvent.AlarmAcknowledged;
import io.drumtower.duty.AlarmEvent.AlarmCalled;
import io.drumtower.duty.AlarmEvent.AlarmRaised;
import io.drumtower.duty.AlarmEvent.AlarmSettled;
import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.TurnPassedOver;
import io.drumtower.duty.projection.CountAlarms.Counts;
import io.drumtower.kernel.Alarms.Severity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row an alarm. */
record AlarmTable(JdbcClient jdbc) {

    /** Those whose newest attempt failed. */
    private static final String FAILED = "(select key, number from duty_call join duty_call_attempt as newest"
            + " on newest.delivery = duty_call.delivery and newest.attempt = duty_call.attempt_count"
            + " where duty_call.delivered_at is null and newest.failed_at is not null) as failed";

    void add(AlarmRaised event) {
        jdbc.sql("insert into duty_alarm (key, number, severity, text, arguments, raised_at, has_ladder, next_turn,"
                        + " next_call_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key, number) do nothing")
                .params(Arrays.asList(
                        event.key(),
                        event.number(),
                        event.severity().name(),
                        event.text(),
                        event.arguments().toArray(String[]::new),
                        at(event.occurredAt()),
                        !event.ladder().isEmpty(),
                        turn(event.next()),
                        time(event.next())))
                .update();
    }

    void called(AlarmCalled event) {
        goOn(event, event.call(), event.next());
    }

    void passedOver(TurnPassedOver event) {
        goOn(event, event.call(), event.next());
        jdbc.sql("insert into duty_passed_over (key, number, call, turn, called, passed_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(Arrays.asList(
                        event.key(),
                        event.number(),
                        event.call(),
                        event.turn().name(),
                        event.called(),
                        at(event.occurredAt())))
                .update();
    }

    void acknowledge(AlarmAcknowledged event) {
        change(
                "acknowledged_by = ?, acknowledged_at = ?, acknowledged_until = ?, next_turn = null, next_call_at = null",
                event,
                event.by(),
                at(event.occurredAt()),
                at(event.until()));
    }

    void expire(AcknowledgementExpired event) {
        change(
                "acknowledged_by = null, acknowledged_at = null, acknowledged_until = null, next_turn = ?, next_call_at = ?",
                event,
                turn(event.next()),
                time(event.next()));
    }

    void settle(AlarmSettled event) {
        change("settled_at = ?, next_turn = null, next_call_at = null", event, at(event.occurredAt()));
    }

    private void goOn(AlarmEvent event, int call, @Nullable NextCall next) {
        change("call_count = ?, next_turn = ?, next_call_at = ?", event, call, turn(next), time(next));
    }

    private void change(String columns, AlarmEvent of, @Nullable Object... values) {
        var parameters = Arrays.copyOf(values, values.length + 2);
        parameters[values.length] = of.key();
        parameters[values.length + 1] = of.number();
        jdbc.sql("update duty_alarm set " + columns + " where key = ? and number = ?")
                .params(Arrays.asList(parameters))
                .update();
    }

    /** It is open, and nobody sees to it. */
    boolean isCalling(String key, int number) {
        return jdbc.sql("select exists (select from duty_alarm where key = ? and number = ? and settled_at is null"
                        + " and acknowledged_until is null)")
                .params(key, number)
                .query(Boolean.class)
                .single();
    }

    Counts count() {
        var open = new EnumMap<Severity, Long>(Severity.class);
        jdbc.sql("select severity, count(*) from duty_alarm where settled_at is null group by severity")
                .query(row -> {
                    open.put(Severity.valueOf(row.getString(1)), row.getLong(2));
                });
        return new Counts(open, count(FAILED), count("duty_passed_over"));
    }

    private long count(String calls) {
        return jdbc.sql("select count(*) from " + calls
                        + " join duty_alarm using (key, number) where settled_at is null")
                .query(Long.class)
                .single();
    }

    private static @Nullable String turn(@Nullable NextCall next) {
        return next == null ? null : next.turn().name();
    }

    private static @Nullable OffsetDateTime time(@Nullable NextCall next) {
        return next == null ? null : at(next.at());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
