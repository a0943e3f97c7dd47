package io.drumtower.duty.inbound;

import io.drumtower.duty.FindingId;
import io.drumtower.duty.GetPlannedInspection;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.command.InspectionCommand;
import io.drumtower.duty.command.InspectionCommand.FileChecklist;
import io.drumtower.duty.command.InspectionCommand.ResolveFinding;
import io.drumtower.duty.command.InspectionCommand.ReviewInspection;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Inspections: file a checklist, look through one, and resolve what was found. */
@RestController
class InspectionController {

    record Note(@Nullable String note) {}

    record Answer(String occasion, int number) {}

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Visible visible;
    private final Clock clock;

    InspectionController(QueryGateway queries, CommandGateway commands, Visible visible, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.visible = visible;
        this.clock = clock;
    }

    @PostMapping("/api/occasions/{id}/inspections/{number}/checklists")
    @RolesAllowed("DUTY")
    ResponseEntity<Answer> file(
            @PathVariable String id, @PathVariable int number, @RequestBody ChecklistRequest request, Principal by) {
        return send(new FileChecklist(inspection(id, number), request.checklist(), by.getName(), clock.instant()));
    }

    @PostMapping("/api/occasions/{id}/inspections/{number}/reviews")
    @RolesAllowed("SUPERVISOR")
    ResponseEntity<Answer> review(
            @PathVariable String id, @PathVariable int number, @RequestBody Note request, Principal by) {
        var note = Wording.optional(request.note(), "note");
        return send(new ReviewInspection(inspection(id, number), note, by.getName(), clock.instant()));
    }

    @PostMapping("/api/findings/{id}/resolutions")
    @RolesAllowed({"DUTY", "SUPERVISOR"})
    ResponseEntity<Answer> resolve(@PathVariable String id, @RequestBody Note request, Principal by) {
        var finding = FindingId.read(id).orElseThrow(() -> Refused.notFound("duty.problem.no-such-finding", id));
        var note = Wording.require(request.note(), "note");
        var inspection = inspection(finding.occasion(), finding.number());
        return send(new ResolveFinding(inspection, finding.finding(), note, by.getName(), clock.instant()));
    }

    private PlannedInspection inspection(String occasion, int number) {
        return queries.query(new GetPlannedInspection(occasion, number), PlannedInspection.class)
                .join();
    }

    private ResponseEntity<Answer> send(InspectionCommand command) {
        boolean changed = commands.sendAndWait(command);
        visible.await("duty.inspections");
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Answer(
                        command.inspection().occasion(), command.inspection().number()));
    }
}
