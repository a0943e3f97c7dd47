package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import java.io.Serializable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Whom a request speaks for: the machine of one data source, whose id is also its name. */
record Machine(String source) implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    static Authentication of(String source) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Machine(source), null, AuthorityUtils.createAuthorityList("ROLE_" + Role.MACHINE));
    }

    @Override
    public String getName() {
        return source;
    }
}
