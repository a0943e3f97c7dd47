package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import io.drumtower.access.vault.Account;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Whom a request speaks for: a person's account.
 *
 * @param since when the session began
 * @param passwordChangedAt as it was then
 */
record SignedIn(String account, Set<Role> roles, Instant since, Instant passwordChangedAt)
        implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    /** A session lasts no longer, used or not. */
    static final Duration LENGTH = Duration.ofHours(12);

    static Authentication as(Account account, Instant since) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.name(), account.roles(), since, account.passwordChangedAt()),
                null,
                AuthorityUtils.createAuthorityList(
                        account.roles().stream().map(role -> "ROLE_" + role).toList()));
    }

    /** @param now the account as it is now */
    boolean lasts(Account now, Instant at) {
        return now.passwordChangedAt().equals(passwordChangedAt) && at.isBefore(since.plus(LENGTH));
    }

    @Override
    public String getName() {
        return account;
    }
}
