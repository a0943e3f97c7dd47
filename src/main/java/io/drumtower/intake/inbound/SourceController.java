package io.drumtower.intake.inbound;

import io.drumtower.intake.FeedGrant;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.List;
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

    record Networks(
            @Nullable List<String> networks, @Nullable List<Integer> ports) {}

    private final Registrations registrations;
    private final FeedPolls polls;

    SourceController(Registrations registrations, FeedPolls polls) {
        this.registrations = registrations;
        this.polls = polls;
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
                request.silentAfter(),
                request.publications(),
                request.messages());
        registrations.change(id, same, by.getName());
        return Registered.of(id, null);
    }

    /** A new token; the ones before stop working. */
    @PostMapping("/api/sources/{id}/tokens")
    ResponseEntity<Registered> rotate(@PathVariable String id) {
        return ResponseEntity.status(HttpStatus.CREATED).body(Registered.of(id, registrations.rotate(id)));
    }

    /** Where its feed may stand beside the open web; takes the place of what was granted before. */
    @PostMapping("/api/sources/{id}/networks")
    @RolesAllowed("SECURITY")
    FeedGrant grant(@PathVariable String id, @RequestBody Networks request, Principal by) {
        var grant = new FeedGrant(
                request.networks() == null ? List.of() : request.networks(),
                request.ports() == null ? List.of() : request.ports());
        registrations.grant(id, grant, by.getName());
        return grant;
    }

    /** Asks for its feed now, however long it was to wait. */
    @PostMapping("/api/sources/{id}/polls")
    @RolesAllowed({"ADMIN", "OPERATIONS"})
    FeedPolls.Polled poll(@PathVariable String id) {
        return polls.ask(id);
    }
}
