package io.drumtower.duty.projection;

import io.drumtower.duty.AlarmEvent;
import io.drumtower.duty.AlarmEvent.AcknowledgementExpired;
import io.drumtower.duty.AlarmEvent.AlarmAcknowledged;
import io.drumtower.duty.AlarmEvent.AlarmCalled;
import io.drumtower.duty.AlarmEvent.AlarmRaised;
import io.drumtower.duty.AlarmEvent.AlarmSettled;
import io.drumtower.duty.AlarmEvent.CallAttempted;
import io.drumtower.duty.AlarmEvent.CallDelivered;
import io.drumtower.duty.AlarmEvent.CallFailed;
import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.TurnPassedOver;
import io.drumtower.duty.InspectionEvent;
import io.drumtower.duty.ItemEvent;
import io.drumtower.duty.OccasionEvent;
import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.SummaryEvent;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The alarms with their causes and calls, and when each is to go on. The events say it; here it is only written down.
 */
@Component
class OpenAlarms implements Projection {

    private static final String LADDER = "duty.ladder";
    private static final String ACKNOWLEDGEMENT = "duty.acknowledgement";
    private static final String CALL = "duty.call";

    private static final List<Class<?>> HANDLED = List.of(
            AlarmEvent.class,
            SummaryEvent.class,
            InspectionEvent.class,
            ShiftEvent.class,
            ItemEvent.class,
            OccasionEvent.class);

    private final AlarmTable alarms;
    private final CauseTable causes;
    private final CallTable calls;
    private final Due due;

    OpenAlarms(JdbcClient jdbc, Due due) {
        alarms = new AlarmTable(jdbc);
        calls = new CallTable(jdbc);
        causes = new CauseTable(jdbc);
        this.due = due;
    }

    @Override
    public String group() {
        return "duty.alarms";
    }

    @Override
    public boolean handles(Class<?> event) {
        return HANDLED.stream().anyMatch(family -> family.isAssignableFrom(event));
    }

    @Override
    public Batch begin() {
        var batch = new CauseBatch(causes, due);
        return new Batch() {
            @Override
            public void on(Recorded recorded) {
                if (recorded.event() instanceof AlarmEvent event) {
                    OpenAlarms.this.on(event);
                }
                batch.on(recorded);
            }

            @Override
            public void write() {
                batch.write();
            }
        };
    }

    private void on(AlarmEvent event) {
        var id = AlarmEntry.id(event.key(), event.number());
        if (event instanceof AlarmRaised raised) {
            alarms.add(raised);
            remind(id, raised.next());
        } else if (event instanceof AlarmCalled called) {
            on(id, called);
        } else if (event instanceof TurnPassedOver passed) {
            alarms.passedOver(passed);
            remind(id, passed.next());
        } else if (event instanceof AlarmAcknowledged acknowledged) {
            alarms.acknowledge(acknowledged);
            due.at(ACKNOWLEDGEMENT, id, acknowledged.until());
            rest(id, event);
        } else if (event instanceof AcknowledgementExpired expired) {
            alarms.expire(expired);
            due.cancel(ACKNOWLEDGEMENT, id);
            remind(id, expired.next());
            calls.undelivered(event.key(), event.number()).forEach(delivery -> again(delivery, expired.occurredAt()));
        } else if (event instanceof AlarmSettled settled) {
            alarms.settle(settled);
            due.cancel(ACKNOWLEDGEMENT, id);
            rest(id, event);
        } else {
            onAttempt(event);
        }
    }

    private void on(String id, AlarmCalled event) {
        alarms.called(event);
        remind(id, event.next());
        event.deliveries().forEach(delivery -> {
            calls.add(event, delivery);
            again(delivery.id(), event.occurredAt());
        });
    }

    private void onAttempt(AlarmEvent event) {
        if (event instanceof CallAttempted attempted) {
            calls.attempted(attempted);
            again(attempted.delivery(), attempted.againAt());
        } else if (event instanceof CallDelivered delivered) {
            calls.delivered(delivered);
            never(delivered.delivery());
        } else if (event instanceof CallFailed failed) {
            calls.failed(failed);
            if (alarms.isCalling(failed.key(), failed.number())) {
                again(failed.delivery(), failed.againAt());
            }
        }
    }

    private void remind(String id, @Nullable NextCall next) {
        if (next == null) {
            due.cancel(LADDER, id);
        } else {
            due.at(LADDER, id, next.at());
        }
    }

    /** Nobody is called for now. */
    private void rest(String id, AlarmEvent event) {
        due.cancel(LADDER, id);
        calls.undelivered(event.key(), event.number()).forEach(this::never);
    }

    private void again(String delivery, Instant at) {
        calls.again(delivery, at);
        due.at(CALL, delivery, at);
    }

    private void never(String delivery) {
        calls.again(delivery, null);
        due.cancel(CALL, delivery);
    }
}
