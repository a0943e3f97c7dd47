package io.drumtower.duty.inbound;

import io.drumtower.duty.GetOutline;
import io.drumtower.duty.RosterAnswer;
import io.drumtower.duty.command.RosterCommand.Plan;
import io.drumtower.duty.command.RosterCommand.PublishRoster;
import io.drumtower.kernel.Visible;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rosters: check and publish. */
@RestController
@RolesAllowed("SUPERVISOR")
class RosterController {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    RosterController(CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    /** @param check only tells the gaps and overlaps */
    @PostMapping("/api/occasions/{id}/rosters")
    ResponseEntity<RosterAnswer> publish(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestBody RosterRequest request,
            Principal by) {
        var occasion =
                queries.query(new GetOutline(id), GetOutline.Outline.class).join();
        var shifts = request.shifts(occasion);
        if (check) {
            return ResponseEntity.ok(RosterAnswer.of(occasion, shifts, false));
        }
        var plan = new Plan(occasion.start(), occasion.end(), occasion.places(), occasion.cancelled());
        boolean changed = commands.sendAndWait(new PublishRoster(id, plan, shifts, by.getName(), clock.instant()));
        visible.await("duty.roster");
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(RosterAnswer.of(occasion, shifts, true));
    }
}
