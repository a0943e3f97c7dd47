package io.drumtower.duty.projection;

import static io.drumtower.duty.projection.AlarmTable.at;

import io.drumtower.duty.AlarmEvent.AlarmCalled;
import io.drumtower.duty.AlarmEvent.CallAttempted;
import io.drumtower.duty.AlarmEvent.CallDelivered;
import io.drumtower.duty.AlarmEvent.CallFailed;
import io.drumtower.duty.AlarmEvent.Delivery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row a call by one line, and one each attempt. */
record CallTable(JdbcClient jdbc) {

    void add(AlarmCalled event, Delivery delivery) {
        jdbc.sql("insert into duty_call (delivery, key, number, call, turn, called, line, called_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (delivery) do nothing")
                .params(Arrays.asList(
                        delivery.id(),
                        event.key(),
                        event.number(),
                        event.call(),
                        event.turn().name(),
                        event.called(),
                        delivery.line().name(),
                        at(event.occurredAt())))
                .update();
    }

    void attempted(CallAttempted event) {
        jdbc.sql("insert into duty_call_attempt (delivery, attempt, attempted_at) values (?, ?, ?)"
                        + " on conflict (delivery, attempt) do nothing")
                .params(event.delivery(), event.attempt(), at(event.occurredAt()))
                .update();
        jdbc.sql("update duty_call set attempt_count = ? where delivery = ?")
                .params(event.attempt(), event.delivery())
                .update();
    }

    void delivered(CallDelivered event) {
        jdbc.sql("update duty_call_attempt set delivered_at = ? where delivery = ? and attempt = ?")
                .params(at(event.occurredAt()), event.delivery(), event.attempt())
                .update();
        jdbc.sql("update duty_call set delivered_at = ? where delivery = ?")
                .params(at(event.occurredAt()), event.delivery())
                .update();
    }

    void failed(CallFailed event) {
        jdbc.sql(
                        "update duty_call_attempt set failed_at = ?, reason = ?, status = ? where delivery = ? and attempt = ?")
                .params(Arrays.asList(
                        at(event.occurredAt()),
                        event.reason().name(),
                        event.status(),
                        event.delivery(),
                        event.attempt()))
                .update();
    }

    /** @param at null: not for now */
    void again(String delivery, @Nullable Instant at) {
        jdbc.sql("update duty_call set again_at = ? where delivery = ?")
                .params(Arrays.asList(at == null ? null : at(at), delivery))
                .update();
    }

    List<String> undelivered(String key, int number) {
        return jdbc.sql("select delivery from duty_call where key = ? and number = ? and delivered_at is null"
                        + " order by call, delivery")
                .params(key, number)
                .query(String.class)
                .list();
    }
}
