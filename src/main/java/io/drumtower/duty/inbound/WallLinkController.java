package io.drumtower.duty.inbound;

import io.drumtower.kernel.Page;
import io.drumtower.kernel.WallLinks;
import io.drumtower.kernel.WallLinks.WallLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links to the wall of an occasion: make, list, revoke. */
@RestController
@RolesAllowed("OPERATIONS")
class WallLinkController {

    private final WallLinks links;

    WallLinkController(WallLinks links) {
        this.links = links;
    }

    /** @param link shown this once */
    record NewLink(UUID id, Instant until, String link) {}

    @PostMapping("/api/occasions/{id}/wall-links")
    @ResponseStatus(HttpStatus.CREATED)
    NewLink issue(@PathVariable String id) {
        var issued = links.issue(id);
        return new NewLink(issued.id(), issued.until(), WallAddress.of(id, issued.token()));
    }

    @GetMapping("/api/occasions/{id}/wall-links")
    Page<WallLink> list(@PathVariable String id) {
        return new Page<>(links.find(id), null);
    }

    @PostMapping("/api/occasions/{id}/wall-links/{link}/revocations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @PathVariable String link) {
        links.revoke(id, WallAddress.id(link));
    }
}
