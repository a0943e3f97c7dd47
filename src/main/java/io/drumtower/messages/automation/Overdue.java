package io.drumtower.messages.automation;

import io.drumtower.kernel.Alarms;
import io.drumtower.kernel.Alarms.Severity;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Visible;
import io.drumtower.messages.GetMessage;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.MessageEvent.Stage;
import io.drumtower.messages.command.MessageCommand.NoticeOverdue;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Calls somebody for a message without an answer: first the alarm, then the event that removes what is due. */
@Component
class Overdue {

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Alarms alarms;
    private final Due due;
    private final Visible visible;

    Overdue(QueryGateway queries, CommandGateway commands, Alarms alarms, Due due, Visible visible) {
        this.queries = queries;
        this.commands = commands;
        this.alarms = alarms;
        this.due = due;
        this.visible = visible;
    }

    void limitIsOver(String id, Instant at) {
        var message = read(id);
        if (message.isUnanswered()) { // else what is due came from a rebuild, which goes through old times again
            var dueOn = message.dueOn().toString();
            alarms.raise("messages.overdue:" + id, Severity.REMINDER, "messages.alarm.overdue", List.of(id, dueOn));
            notice(new NoticeOverdue(id, Stage.LIMIT, at), "messages.overdue");
        } else {
            due.cancel("messages.overdue", id);
        }
    }

    void vetoIsNear(String id, Instant at) {
        var message = read(id);
        if (message.isUnanswered()) {
            var vetoOn = message.vetoOn().toString();
            alarms.raise("messages.veto:" + id, Severity.CRITICAL, "messages.alarm.veto", List.of(id, vetoOn));
            notice(new NoticeOverdue(id, Stage.VETO, at), "messages.veto");
        } else {
            due.cancel("messages.veto", id);
        }
    }

    /** Who was answered in this moment needs nobody; for who was noticed before, somebody is called already. */
    private void notice(NoticeOverdue notice, String what) {
        boolean isNew = commands.sendAndWait(notice);
        if (!isNew) {
            settle(notice.id());
            due.cancel(what, notice.id());
        }
    }

    /** One that waits, again or still, and for which somebody was called goes on calling. */
    void settle(String id) {
        var message = read(id);
        if (!message.isUnanswered() || !message.noticed()) {
            alarms.settle("messages.overdue:" + id);
            alarms.settle("messages.veto:" + id);
        }
    }

    private MessageEntry read(String id) {
        visible.await("messages.messages");
        return queries.query(new GetMessage(id), MessageEntry.class).join();
    }
}
