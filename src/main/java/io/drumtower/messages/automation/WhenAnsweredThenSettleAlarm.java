package io.drumtower.messages.automation;

import io.drumtower.kernel.Due;
import io.drumtower.kernel.WhenDue;
import io.drumtower.messages.command.MessageCommand.SettleOverdue;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** A message that somebody was called for waits no longer: first the alarm, then the event that removes what is due. */
@Component
class WhenAnsweredThenSettleAlarm implements WhenDue {

    private final Overdue overdue;
    private final CommandGateway commands;
    private final Due due;

    WhenAnsweredThenSettleAlarm(Overdue overdue, CommandGateway commands, Due due) {
        this.overdue = overdue;
        this.commands = commands;
        this.due = due;
    }

    @Override
    public String what() {
        return "messages.settled";
    }

    @Override
    public void due(String id, Instant at) {
        overdue.settle(id);
        boolean settled = commands.sendAndWait(new SettleOverdue(id, at));
        if (!settled) { // it waits again, or was settled before
            due.cancel(what(), id);
        }
    }
}
