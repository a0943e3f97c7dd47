package io.drumtower.duty.inbound;

import io.drumtower.duty.GetPlannedInspection;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.command.Checklist;
import io.drumtower.duty.command.InspectionCommand;
import io.drumtower.duty.command.InspectionCommand.FileChecklist;
import io.drumtower.duty.command.InspectionCommand.ResolveFinding;
import io.drumtower.duty.command.InspectionCommand.ReviewInspection;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Inspections, done and looked through, for programs and for people. Each answers whether it changed something. */
@Component
class InspectionDesk {

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Visible visible;
    private final Clock clock;

    InspectionDesk(QueryGateway queries, CommandGateway commands, Visible visible, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.visible = visible;
        this.clock = clock;
    }

    boolean file(String occasion, int number, Checklist checklist, String by) {
        return send(new FileChecklist(inspection(occasion, number), checklist, by, clock.instant()));
    }

    boolean review(String occasion, int number, @Nullable String note, String by) {
        return send(new ReviewInspection(inspection(occasion, number), note, by, clock.instant()));
    }

    boolean resolve(String occasion, int number, int finding, String note, String by) {
        return send(new ResolveFinding(inspection(occasion, number), finding, note, by, clock.instant()));
    }

    private PlannedInspection inspection(String occasion, int number) {
        return queries.query(new GetPlannedInspection(occasion, number), PlannedInspection.class)
                .join();
    }

    private boolean send(InspectionCommand command) {
        boolean changed = commands.sendAndWait(command);
        visible.await("duty.inspections");
        visible.await("duty.watch");
        return changed;
    }
}
