package io.drumtower.duty.inbound;

import io.drumtower.duty.command.OccasionCommand;
import io.drumtower.duty.command.OccasionCommand.AmendOccasion;
import io.drumtower.duty.command.OccasionCommand.CancelOccasion;
import io.drumtower.duty.command.OccasionCommand.ScheduleOccasion;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Occasions: schedule, amend, cancel. */
@RestController
@RolesAllowed("SUPERVISOR")
class OccasionController {

    record Cancellation(@Nullable String reason) {}

    private final CommandGateway commands;
    private final Visible visible;
    private final Clock clock;

    OccasionController(CommandGateway commands, Visible visible, Clock clock) {
        this.commands = commands;
        this.visible = visible;
        this.clock = clock;
    }

    @PostMapping("/api/occasions")
    ResponseEntity<Map<String, String>> schedule(@RequestBody OccasionRequest request, Principal by) {
        var id = request.requireId();
        return send(new ScheduleOccasion(id, request.plan(), by.getName(), clock.instant()), HttpStatus.CREATED);
    }

    @PostMapping("/api/occasions/{id}/amendments")
    ResponseEntity<Map<String, String>> amend(
            @PathVariable String id, @RequestBody OccasionRequest request, Principal by) {
        return send(new AmendOccasion(id, request.plan(), by.getName(), clock.instant()), HttpStatus.OK);
    }

    @PostMapping("/api/occasions/{id}/cancellations")
    ResponseEntity<Map<String, String>> cancel(
            @PathVariable String id, @RequestBody Cancellation request, Principal by) {
        if (request.reason() == null || request.reason().isBlank()) {
            throw Refused.invalid("pages.problem.missing", "reason", "reason");
        }
        return send(new CancelOccasion(id, request.reason().strip(), by.getName(), clock.instant()), HttpStatus.OK);
    }

    private ResponseEntity<Map<String, String>> send(OccasionCommand command, HttpStatus whenNew) {
        boolean changed = commands.sendAndWait(command);
        visible.await("duty.occasions");
        return ResponseEntity.status(changed ? whenNew : HttpStatus.OK).body(Map.of("id", command.id()));
    }
}
