package io.drumtower.duty.automation;

import io.drumtower.duty.AlarmKey.Cause;
import io.drumtower.duty.projection.FindSlotToRemind;
import io.drumtower.kernel.Alarms;
import io.drumtower.kernel.Alarms.Severity;
import io.drumtower.kernel.WhenDue;
import io.drumtower.pages.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The officer on watch hears of a slot that is not yet filed while there is time to. */
@Component
class WhenSlotIsDueThenRemind implements WhenDue {

    private final QueryGateway queries;
    private final Alarms alarms;
    private final Clock clock;

    WhenSlotIsDueThenRemind(QueryGateway queries, Alarms alarms, Clock clock) {
        this.queries = queries;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "duty.reminder";
    }

    @Override
    public void due(String occasion, Instant at) {
        var slot = queries.query(new FindSlotToRemind(occasion, clock.instant()), FindSlotToRemind.Found.class)
                .join()
                .slot();
        if (slot != null) {
            alarms.raise(
                    Cause.SLOT_DUE.of(occasion, slot.slot()).toString(),
                    Severity.REMINDER,
                    "duty.alarm.slot-due",
                    List.of(
                            Texts.number(slot.slot()),
                            Texts.span(slot.start(), slot.end()),
                            Texts.time(slot.deadline())));
        }
    }
}
