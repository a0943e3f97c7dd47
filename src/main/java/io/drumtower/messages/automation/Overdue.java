package io.drumtower.messages.automation;

import io.drumtower.kernel.Alarms;
import io.drumtower.kernel.Alarms.Severity;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Visible;
import io.drumtower.messages.GetMessage;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.MessageEvent.Stage;
import io.drumtower.messages.command.MessageCommand.NoticeOverdue;
import io.drumtower.messages.command.MessageCommand.SettleOverdue;
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
        if (!isVisible()) {
            return;
        }
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
        if (!isVisible()) {
            return;
        }
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
        if (!isNew && isVisible()) {
            if (!read(notice.id()).isUnanswered()) {
                end(notice.id());
            }
            due.cancel(what, notice.id());
        }
    }

    /** One that waits, again or still, and for which somebody was called goes on calling. */
    void settle(String id, Instant at) {
        if (!isVisible()) {
            return;
        }
        var message = read(id);
        if (!message.isUnanswered() || !message.noticed()) {
            end(id);
        }
        boolean settled = commands.sendAndWait(new SettleOverdue(id, at));
        if (!settled) { // it waits again, or was settled before
            due.cancel("messages.settled", id);
        }
    }

    private void end(String id) {
        alarms.settle("messages.overdue:" + id);
        alarms.settle("messages.veto:" + id);
    }

    /** While the projection lags, what is due stays due. */
    private boolean isVisible() {
        return visible.await("messages.messages");
    }

    private MessageEntry read(String id) {
        return queries.query(new GetMessage(id), MessageEntry.class).join();
    }
}
