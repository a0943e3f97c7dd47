package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import io.drumtower.access.vault.Account;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.access.vault.Sessions;
import io.drumtower.access.vault.WallTokens;
import io.drumtower.kernel.StillAllowed;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Looks again at whoever was let in. */
@Component
class Admission implements StillAllowed {

    private final Accounts accounts;
    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final WallTokens walls;
    private final Clock clock;

    Admission(
            Accounts accounts,
            Sessions sessions,
            PersonalTokens tokens,
            WallTokens walls,
            @Qualifier("realTime") Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.walls = walls;
        this.clock = clock;
    }

    /** The account as it is now; empty when it was closed or the session or token has ended. */
    Optional<Account> now(SignedIn person) {
        return person.lasts(clock.instant())
                        && (person.session() == null || sessions.isOn(person.session()))
                        && (person.token() == null || tokens.isOpen(person.token()))
                ? accounts.find(person.account())
                : Optional.empty();
    }

    @Override
    public boolean isAllowed(Principal who, String... roles) {
        var allowed = EnumSet.noneOf(Role.class);
        Arrays.stream(roles).map(Role::valueOf).forEach(allowed::add);
        var principal = who instanceof Authentication known ? known.getPrincipal() : null;
        if (principal instanceof WallVisitor visitor) {
            return allowed.contains(Role.WALL) && walls.isOpen(visitor.link());
        }
        return principal instanceof SignedIn person && isAllowed(person, allowed);
    }

    private boolean isAllowed(SignedIn person, Set<Role> allowed) {
        return now(person)
                .filter(account -> account.roles().stream()
                        .filter(role -> person.token() == null || person.roles().contains(role))
                        .anyMatch(allowed::contains))
                .isPresent();
    }
}
