package io.drumtower.messages.projection;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.WorkingDays;
import io.drumtower.messages.CountUnanswered;
import io.drumtower.messages.FindMessages;
import io.drumtower.messages.GetMessage;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.MessageReplied;
import io.drumtower.messages.MessageEvent.OverdueNoticed;
import io.drumtower.messages.MessageEvent.OverdueSettled;
import io.drumtower.messages.MessageEvent.Stage;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All messages as they are now, one row each, with the day on which an answer is due. */
@Component
@EnableConfigurationProperties(ReplyLimits.class)
class Messages implements Projection {

    private static final String OVERDUE = "messages.overdue";
    private static final String VETO = "messages.veto";
    private static final String SETTLED = "messages.settled";

    /** Days before the veto at which somebody is called. */
    private static final int BEFORE_VETO = 7;

    private final MessageTable table;
    private final MessageReader reader;
    private final ReplyLimits limits;
    private final WorkingDays calendar;
    private final Due due;

    Messages(JdbcClient jdbc, ReplyLimits limits, WorkingDays calendar, Due due) {
        this.table = new MessageTable(jdbc);
        this.reader = new MessageReader(jdbc);
        this.limits = limits;
        this.calendar = calendar;
        this.due = due;
    }

    @Override
    public String group() {
        return "messages.messages";
    }

    @Override
    public boolean handles(Class<?> event) {
        return MessageEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        var reminders = new Reminders(due);
        return new Batch() {
            @Override
            public void on(Recorded event) {
                handle(event, reminders);
            }

            @Override
            public void write() {
                reminders.write();
            }
        };
    }

    private void handle(Recorded recorded, Reminders reminders) {
        var event = (MessageEvent) recorded.event();
        if (event instanceof MessageReceived received) {
            receive(recorded, received, reminders);
            return;
        }
        table.follow(event);
        if (event instanceof OverdueNoticed noticed) {
            reminders.cancel(noticed.stage() == Stage.LIMIT ? OVERDUE : VETO, event.id());
        } else if (event instanceof OverdueSettled) {
            reminders.cancel(SETTLED, event.id());
        } else if (event instanceof MessageReplied || MessageTable.isOver(event)) {
            reminders.cancel(OVERDUE, event.id());
            reminders.cancel(VETO, event.id());
            if (table.isNoticed(event.id())) {
                reminders.at(SETTLED, event.id(), event.occurredAt());
            }
        }
    }

    private void receive(Recorded recorded, MessageReceived message, Reminders reminders) {
        var receivedOn = BusinessDay.of(message.receivedAt());
        var dueOn = calendar.after(receivedOn, limits.workingDays(message.kind()));
        var vetoOn = receivedOn.plusMonths(ReplyLimits.VETO_MONTHS);
        table.receive(recorded, message, dueOn, calendar.isEstimated(dueOn), vetoOn);
        remind(OVERDUE, message.id(), BusinessDay.start(dueOn.plusDays(1)), recorded, reminders);
        remind(VETO, message.id(), BusinessDay.start(beforeVeto(vetoOn, dueOn)), recorded, reminders);
    }

    /** Nobody is called for what was over when it was recorded: it is entered afterwards (补录). */
    private static void remind(String what, String id, Instant at, Recorded recorded, Reminders reminders) {
        if (recorded.recordedAt().isBefore(at)) {
            reminders.at(what, id, at);
        }
    }

    private static LocalDate beforeVeto(LocalDate vetoOn, LocalDate dueOn) {
        var before = vetoOn.minusDays(BEFORE_VETO);
        return before.isAfter(dueOn) ? before : dueOn.plusDays(1);
    }

    @QueryHandler
    FindMessages.Messages handle(FindMessages query) {
        var found = reader.find(query);
        var more = found.size() > query.limit();
        return new FindMessages.Messages(new Page<>(
                more ? found.subList(0, query.limit()) : found,
                more ? String.valueOf(query.after() + query.limit()) : null));
    }

    @QueryHandler
    CountUnanswered.Waiting handle(CountUnanswered query) {
        return reader.waiting(query.today());
    }

    @QueryHandler
    MessageEntry handle(GetMessage query) {
        return reader.find(query.id())
                .orElseThrow(() -> Refused.notFound("messages.problem.no-such-message", query.id()));
    }
}
