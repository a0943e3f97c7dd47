package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import io.drumtower.access.vault.Account;
import io.drumtower.access.vault.PersonalTokens.Bearer;
import io.drumtower.access.vault.Sessions;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Whom a request speaks for: a person's account.
 *
 * @param since when the person came in
 * @param session null without one: the password, or a token, comes with each request
 * @param token the personal token that speaks for the person; null when it is the person
 */
record SignedIn(
        String account,
        Set<Role> roles,
        Instant since,
        @Nullable UUID session,
        @Nullable UUID token) implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    static Authentication as(Account account, Instant since) {
        return as(account, since, null);
    }

    static Authentication as(Account account, Instant since, @Nullable UUID session) {
        return of(new SignedIn(account.name(), account.roles(), since, session, null));
    }

    /** May what both may, the account and the token. */
    static Authentication by(Bearer token, Account account, Instant at) {
        var roles = EnumSet.copyOf(Role.OF_ACCOUNTS);
        roles.retainAll(account.roles());
        roles.retainAll(token.roles());
        return of(new SignedIn(account.name(), roles, at, null, token.id()));
    }

    /** The same person, with the roles that the account has now. */
    Authentication now(Account account) {
        return as(account, since, session);
    }

    boolean lasts(Instant at) {
        return at.isBefore(since.plus(Sessions.LENGTH));
    }

    private static Authentication of(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(
                who,
                null,
                AuthorityUtils.createAuthorityList(
                        who.roles.stream().map(role -> "ROLE_" + role).toList()));
    }

    @Override
    public String getName() {
        return account;
    }
}
