package io.drumtower.duty.projection;

import io.drumtower.duty.AlarmEvent;
import io.drumtower.duty.AlarmEvent.AlarmRaised;
import io.drumtower.duty.AlarmEvent.AlarmSettled;
import io.drumtower.duty.AlarmKey;
import io.drumtower.duty.AlarmKey.Cause;
import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.InspectionEvent;
import io.drumtower.duty.InspectionEvent.InspectionCompleted;
import io.drumtower.duty.InspectionEvent.InspectionMissed;
import io.drumtower.duty.ItemEvent;
import io.drumtower.duty.ItemEvent.AcknowledgementExpired;
import io.drumtower.duty.ItemEvent.OpenItemAcknowledged;
import io.drumtower.duty.ItemEvent.OpenItemClosed;
import io.drumtower.duty.ItemEvent.OpenItemRaised;
import io.drumtower.duty.OccasionEvent;
import io.drumtower.duty.OccasionEvent.OccasionAmended;
import io.drumtower.duty.OccasionEvent.OccasionCancelled;
import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.ShiftEvent.HandoverAccepted;
import io.drumtower.duty.ShiftEvent.HandoverRefused;
import io.drumtower.duty.ShiftEvent.HandoverStarted;
import io.drumtower.duty.ShiftEvent.HandoverTakenOver;
import io.drumtower.duty.ShiftEvent.HandoverWithdrawn;
import io.drumtower.duty.SummaryEvent;
import io.drumtower.duty.SummaryEvent.SummaryMissed;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody is to be called for. Where an alarm is not as its causes want it, the clockwork is told. */
final class CauseBatch {

    private static final String CAUSE = "duty.cause";

    /** What was missed so long before it was recorded was slept through: it is called for together, once. */
    private static final Duration SLEPT = Duration.ofMinutes(30);

    /** Time for the rest of what was slept through to be recorded. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final CauseTable table;
    private final Due due;
    private final Map<String, Instant> touched = new LinkedHashMap<>();

    CauseBatch(CauseTable table, Due due) {
        this.table = table;
        this.due = due;
    }

    void on(Recorded recorded) {
        if (recorded.event() instanceof AlarmEvent event) {
            on(event, recorded.recordedAt());
        } else if (recorded.event() instanceof SummaryEvent event) {
            on(event, recorded.recordedAt());
        } else if (recorded.event() instanceof InspectionEvent event) {
            on(event, recorded.recordedAt());
        } else if (recorded.event() instanceof ShiftEvent event) {
            on(event, recorded.recordedAt());
        } else if (recorded.event() instanceof ItemEvent event) {
            on(event, recorded.recordedAt());
        } else if (recorded.event() instanceof OccasionEvent event) {
            on(event, recorded.recordedAt());
        }
    }

    /** A reminder has no event of its own: it begins with its alarm. */
    private void on(AlarmEvent event, Instant now) {
        if (event instanceof AlarmRaised raised) {
            AlarmKey.read(raised.key())
                    .filter(key -> key.cause() == Cause.SLOT_DUE)
                    .ifPresent(key -> table.beginLate(key, raised.occurredAt()));
            touched.put(raised.key(), now);
        } else if (event instanceof AlarmSettled settled) {
            touched.put(settled.key(), now);
        }
    }

    private void on(SummaryEvent event, Instant now) {
        var reminder = Cause.SLOT_DUE.of(event.occasion(), event.slot());
        var missed = Cause.SLOT_MISSED.of(event.occasion(), event.slot());
        table.never(reminder, now);
        touched.put(reminder.toString(), now);
        if (event instanceof SummaryMissed) {
            missed(missed, Cause.SLOTS_MISSED, event.occurredAt(), now);
        } else {
            end(missed, now);
        }
    }

    private void on(InspectionEvent event, Instant now) {
        var missed = Cause.INSPECTION_MISSED.of(event.occasion(), event.number());
        if (event instanceof InspectionMissed) {
            missed(missed, Cause.INSPECTIONS_MISSED, event.occurredAt(), now);
        } else if (event instanceof InspectionCompleted) {
            end(missed, now);
        }
    }

    private void missed(AlarmKey one, Cause several, Instant at, Instant now) {
        if (now.isBefore(at.plus(SLEPT))) {
            begin(one, one, at, now);
        } else {
            var alarm = table.waiting(one.occasion(), several).orElse(several.of(one.occasion(), one.thing()));
            begin(one, alarm, now.plus(PAUSE), now);
        }
    }

    private void on(ShiftEvent event, Instant now) {
        if (event instanceof HandoverStarted started) {
            var open = AlarmKey.ofHandover(started.occasion(), started.handover());
            begin(open, open, started.occurredAt().plus(HandoverEntry.BACKUP_AFTER), now);
        } else if (event instanceof HandoverAccepted one) {
            end(AlarmKey.ofHandover(one.occasion(), one.handover()), now);
        } else if (event instanceof HandoverTakenOver one) {
            end(AlarmKey.ofHandover(one.occasion(), one.handover()), now);
        } else if (event instanceof HandoverRefused one) {
            end(AlarmKey.ofHandover(one.occasion(), one.handover()), now);
        } else if (event instanceof HandoverWithdrawn one) {
            end(AlarmKey.ofHandover(one.occasion(), one.handover()), now);
        }
    }

    private void on(ItemEvent event, Instant now) {
        var item = Cause.ITEM_CRITICAL.of(event.occasion(), event.id());
        if (event instanceof OpenItemRaised raised && raised.severity() == ItemEvent.Severity.CRITICAL) {
            begin(item, item, event.occurredAt(), now);
        } else if (event instanceof AcknowledgementExpired) {
            table.again(item);
            touched.put(item.toString(), now);
        } else if (event instanceof OpenItemAcknowledged || event instanceof OpenItemClosed) {
            end(item, now);
        }
    }

    /** What is no longer in the plan cannot be filed or done. */
    private void on(OccasionEvent event, Instant now) {
        if (event instanceof OccasionAmended amended) {
            var minutes = Duration.between(amended.start(), amended.end()).toMinutes();
            var slot = amended.slotMinutes();
            var inspection = amended.inspectionHours();
            endBeyond(
                    amended.id(),
                    slot == null ? 0 : (int) (minutes / slot),
                    inspection == null ? 0 : (int) (minutes / 60 / inspection),
                    now);
        } else if (event instanceof OccasionCancelled cancelled) {
            endBeyond(cancelled.id(), 0, 0, now);
        }
    }

    private void endBeyond(String occasion, int slots, int inspections, Instant now) {
        table.endBeyond(occasion, slots, Cause.SLOT_DUE, Cause.SLOT_MISSED).forEach(alarm -> touched.put(alarm, now));
        table.endBeyond(occasion, inspections, Cause.INSPECTION_MISSED).forEach(alarm -> touched.put(alarm, now));
    }

    private void begin(AlarmKey cause, AlarmKey alarm, Instant at, Instant now) {
        table.begin(cause, alarm, at);
        touched.put(alarm.toString(), now);
    }

    private void end(AlarmKey cause, Instant now) {
        table.end(cause).forEach(alarm -> touched.put(alarm, now));
    }

    void write() {
        touched.forEach((alarm, now) -> table.of(alarm).ifPresent(causes -> {
            if (causes.areSettled()) {
                due.cancel(CAUSE, alarm);
            } else {
                due.at(CAUSE, alarm, causes.open().isEmpty() ? now : causes.at());
            }
        }));
    }
}
