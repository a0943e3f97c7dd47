package io.drumtower.messages.automation;

import io.drumtower.kernel.WhenDue;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A message that somebody was called for waits no longer: first the alarm, then the event that removes what is due. */
@Component
class WhenAnsweredThenSettleAlarm implements WhenDue {

    private final Overdue overdue;

    WhenAnsweredThenSettleAlarm(Overdue overdue) {
        this.overdue = overdue;
    }

    @Override
    public String what() {
        return "messages.settled";
    }

    @Override
    public void due(String id, Instant at) {
        overdue.settle(id, at);
    }
}
