package io.drumtower.duty.automation;

import io.drumtower.duty.calls.Call;
import io.drumtower.duty.projection.AlarmEntry;
import io.drumtower.duty.projection.CallEntry;
import io.drumtower.duty.projection.FindCall;
import io.drumtower.kernel.WhenDue;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** A call goes out, and again until it arrives. The clockwork does not wait for a receiver. */
@Component
class WhenCallIsDueThenSend implements WhenDue {

    private final QueryGateway queries;
    private final Outbox outbox;
    private final Clock clock;

    WhenCallIsDueThenSend(QueryGateway queries, Outbox outbox, Clock clock) {
        this.queries = queries;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "duty.call";
    }

    @Override
    public void due(String delivery, Instant at) {
        var found = queries.query(new FindCall(delivery), FindCall.Found.class).join();
        var alarm = found.alarm();
        var call = found.call();
        if (alarm != null
                && call != null
                && call.againAt() != null
                && !call.againAt().isAfter(clock.instant())) {
            outbox.send(alarm.key(), alarm.number(), call.line(), call(alarm, call));
        }
    }

    private static Call call(AlarmEntry alarm, CallEntry call) {
        return new Call(
                call.delivery(),
                alarm.id(),
                alarm.severity(),
                alarm.text(),
                alarm.arguments(),
                call.turn(),
                call.called(),
                call.attemptCount() + 1,
                alarm.raisedAt());
    }
}
