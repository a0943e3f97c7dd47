package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever asks who he is here. */
@RestController
class Me {

    record Answer(String account, Set<Role> roles) {}

    @GetMapping("/api/me")
    @RolesAllowed(Access.ANY_ACCOUNT)
    Answer me(@AuthenticationPrincipal SignedIn who) {
        return new Answer(who.account(), who.roles());
    }
}
