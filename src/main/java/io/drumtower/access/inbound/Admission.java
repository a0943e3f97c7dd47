package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import io.drumtower.access.vault.Account;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.WallTokens;
import io.drumtower.kernel.StillAllowed;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Looks again at whoever was let in. */
@Component
class Admission implements StillAllowed {

    private final Accounts accounts;
    private final WallTokens walls;
    private final Clock clock;

    Admission(Accounts accounts, WallTokens walls, Clock clock) {
        this.accounts = accounts;
        this.walls = walls;
        this.clock = clock;
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
        return accounts.find(person.account())
                .filter(account -> person.lasts(account, clock.instant()))
                .map(Account::roles)
                .filter(held -> held.stream().anyMatch(allowed::contains))
                .isPresent();
    }
}
