package io.drumtower.messages.projection;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.WorkingDays;
import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.MessageEvent.Counted;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.MessageReplied;
import io.drumtower.messages.MessageEvent.MessageReturned;
import io.drumtower.messages.MessageEvent.OverdueNoticed;
import io.drumtower.messages.MessageEvent.OverdueSettled;
import io.drumtower.messages.MessageEvent.Stage;
import io.drumtower.messages.MessageEvent.StepsTakenBack;
import io.drumtower.messages.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows of messages and what is due of them, written together at the end of a batch. */
final class MessageBatch implements Projection.Batch {

    private static final String OVERDUE = "messages.overdue";
    private static final String VETO = "messages.veto";
    private static final String SETTLED = "messages.settled";

    /** Who enters an old message by hand or by a program enters its answer next. */
    private static final Duration UNTIL_ANSWERED = Duration.ofMinutes(1);

    /** Days before the veto at which somebody is called. */
    private static final int BEFORE_VETO = 7;

    private final MessageTable table;
    private final Reminders reminders;
    private final ReplyLimits limits;
    private final WorkingDays calendar;
    private final Map<String, Instant> answered = new HashMap<>();

    MessageBatch(MessageTable table, Reminders reminders, ReplyLimits limits, WorkingDays calendar) {
        this.table = table;
        this.reminders = reminders;
        this.limits = limits;
        this.calendar = calendar;
    }

    @Override
    public void on(Recorded recorded) {
        var event = (MessageEvent) recorded.event();
        if (event instanceof MessageReceived received) {
            table.receive(recorded, received, terms(received));
            remind(received, recorded);
            return;
        }
        table.follow(recorded);
        if (event instanceof MessageReturned again) {
            table.returned(again.receipt(), terms(again.receipt()));
            remind(again.receipt(), recorded);
            if (answered.remove(event.id()) != null) { // withdrawn in this batch
                reminders.at(SETTLED, event.id(), event.occurredAt());
            }
        } else if (event instanceof OverdueNoticed noticed) {
            reminders.cancel(noticed.stage() == Stage.LIMIT ? OVERDUE : VETO, event.id());
        } else if (event instanceof StepsTakenBack back && isOpen(back.left())) {
            remind(back.left().kind(), back.left().receivedAt(), event.id(), recorded, false);
        } else if (event instanceof OverdueSettled) {
            reminders.cancel(SETTLED, event.id());
        } else if (event instanceof MessageReplied || MessageTable.isOver(event)) {
            reminders.cancel(OVERDUE, event.id());
            reminders.cancel(VETO, event.id());
            answered.put(event.id(), event.occurredAt());
        }
    }

    private static boolean isOpen(Counted left) {
        return left.workingDays() == null && !left.closed();
    }

    /** Who was called for a message that was then answered is told so. */
    @Override
    public void write() {
        table.write();
        if (!answered.isEmpty()) {
            table.noticed(answered.keySet())
                    .forEach(id -> reminders.at(SETTLED, id, Objects.requireNonNull(answered.get(id))));
            answered.clear();
        }
        reminders.write();
    }

    private MessageTable.Terms terms(MessageReceived message) {
        var dueOn = dueOn(message.kind(), message.receivedAt());
        return new MessageTable.Terms(dueOn, calendar.isEstimated(dueOn), vetoOn(message.receivedAt()));
    }

    private void remind(MessageReceived message, Recorded recorded) {
        remind(message.kind(), message.receivedAt(), message.id(), recorded, message.delivery() != null);
    }

    /** @param afterwards brought with a sheet: nobody is called for what was over then (补录) */
    private void remind(MessageKind kind, Instant receivedAt, String id, Recorded recorded, boolean afterwards) {
        var dueOn = dueOn(kind, receivedAt);
        var earliest = recorded.recordedAt().plus(UNTIL_ANSWERED);
        for (var what : List.of(OVERDUE, VETO)) {
            var day = what.equals(OVERDUE) ? dueOn.plusDays(1) : beforeVeto(vetoOn(receivedAt), dueOn);
            var at = BusinessDay.start(day);
            if (recorded.recordedAt().isBefore(at)) {
                reminders.at(what, id, at);
            } else if (!afterwards) {
                reminders.at(what, id, earliest);
            }
        }
    }

    private LocalDate dueOn(MessageKind kind, Instant receivedAt) {
        return calendar.after(BusinessDay.of(receivedAt), limits.workingDays(kind));
    }

    private static LocalDate vetoOn(Instant receivedAt) {
        return BusinessDay.of(receivedAt).plusMonths(ReplyLimits.VETO_MONTHS);
    }

    private static LocalDate beforeVeto(LocalDate vetoOn, LocalDate dueOn) {
        var before = vetoOn.minusDays(BEFORE_VETO);
        return before.isAfter(dueOn) ? before : dueOn.plusDays(1);
    }
}
