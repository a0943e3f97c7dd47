package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import io.drumtower.access.vault.WallTokens.Wall;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Whom a request speaks for: whoever stands before the wall of one occasion. */
record WallVisitor(UUID link, String occasion) implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    static Authentication of(Wall wall) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new WallVisitor(wall.id(), wall.occasion()),
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + Role.WALL));
    }

    @Override
    public String getName() {
        return "wall " + link;
    }
}
