package io.drumtower.duty.projection;

import io.drumtower.duty.GetPlannedInspection;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.kernel.Refused;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** The inspections of occasions as they are planned now. */
@Component
class PlannedInspections {

    private final Occasions occasions;
    private final InspectionGrace grace;

    PlannedInspections(Occasions occasions, InspectionGrace grace) {
        this.occasions = occasions;
        this.grace = grace;
    }

    @QueryHandler
    PlannedInspection handle(GetPlannedInspection query) {
        var plan = InspectionPlan.of(occasions.handle(new GetOccasion(query.occasion())));
        if (query.number() < 1 || query.number() > plan.count()) {
            throw Refused.notFound("duty.problem.no-such-inspection", query.number(), plan.count());
        }
        return plan.inspection(query.number(), grace.inspectionGrace());
    }
}
