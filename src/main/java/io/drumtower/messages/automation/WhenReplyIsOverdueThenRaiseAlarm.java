package io.drumtower.messages.automation;

import io.drumtower.kernel.WhenDue;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The limit of a message is over, and it has no answer. */
@Component
class WhenReplyIsOverdueThenRaiseAlarm implements WhenDue {

    private final Overdue overdue;

    WhenReplyIsOverdueThenRaiseAlarm(Overdue overdue) {
        this.overdue = overdue;
    }

    @Override
    public String what() {
        return "messages.overdue";
    }

    @Override
    public void due(String id, Instant at) {
        overdue.limitIsOver(id, at);
    }
}
