package io.drumtower.duty.projection;

import io.drumtower.duty.GetPlannedSlot;
import io.drumtower.duty.PlannedSlot;
import io.drumtower.kernel.Refused;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** The slots of occasions as they are planned now. */
@Component
class PlannedSlots {

    private final Occasions occasions;

    PlannedSlots(Occasions occasions) {
        this.occasions = occasions;
    }

    @QueryHandler
    PlannedSlot handle(GetPlannedSlot query) {
        var occasion = occasions.handle(new GetOccasion(query.occasion()));
        if (occasion.slotMinutes() == null) {
            throw Refused.invalid("duty.problem.shifts-only", "number");
        }
        var plan = WatchPlan.of(occasion);
        if (query.slot() < 1 || query.slot() > plan.count()) {
            throw Refused.notFound("duty.problem.no-such-slot", query.slot(), plan.count());
        }
        return plan.slot(query.slot());
    }
}
