package io.drumtower.intake.inbound;

import io.drumtower.intake.command.DataSourceCommand.ChangeDataSource;
import io.drumtower.kernel.Visible;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Data sources: register and change. */
@RestController
@RolesAllowed("ADMIN")
class SourceController {

    /**
     * @param token shown this once; null when the source was there already
     * @param newToken where another is had, which ends it
     */
    record Registered(String id, @Nullable String token, String newToken) {

        static Registered of(String id, @Nullable String token) {
            return new Registered(id, token, "POST /api/sources/" + id + "/tokens");
        }
    }

    private final Registrations registrations;
    private final CommandGateway commands;
    private final Visible visible;
    private final Clock clock;

    SourceController(Registrations registrations, CommandGateway commands, Visible visible, Clock clock) {
        this.registrations = registrations;
        this.commands = commands;
        this.visible = visible;
        this.clock = clock;
    }

    @PostMapping("/api/sources")
    ResponseEntity<Registered> register(@RequestBody SourceRequest request, Principal by) {
        var token = registrations.register(request, by.getName());
        return ResponseEntity.status(token == null ? HttpStatus.OK : HttpStatus.CREATED)
                .body(Registered.of(request.requireId(), token));
    }

    @PostMapping("/api/sources/{id}/changes")
    Registered change(@PathVariable String id, @RequestBody SourceRequest request, Principal by) {
        var same = new SourceRequest(
                id,
                request.name(),
                request.site(),
                request.format(),
                request.zone(),
                request.denyStatus(),
                request.denyRules(),
                request.silentAfter());
        commands.sendAndWait(new ChangeDataSource(id, same.plan(), by.getName(), clock.instant()));
        visible.await("intake.sources");
        return Registered.of(id, null);
    }

    /** A new token; the ones before stop working. */
    @PostMapping("/api/sources/{id}/tokens")
    ResponseEntity<Registered> rotate(@PathVariable String id) {
        return ResponseEntity.status(HttpStatus.CREATED).body(Registered.of(id, registrations.rotate(id)));
    }
}
