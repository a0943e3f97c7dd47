package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent.SignedOutEverywhere;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.access.vault.Sessions;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** What people do with their own account. A token may not do it for them: it could make itself a longer life. */
@Component
class OwnAccount {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DAYS = 366;

    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final PasswordCheck passwords;
    private final PersonalTokens tokens;
    private final Sessions sessions;
    private final Clock clock;

    OwnAccount(
            Accounts accounts,
            NewAccounts newAccounts,
            PasswordCheck passwords,
            PersonalTokens tokens,
            Sessions sessions,
            @Qualifier("realTime") Clock clock) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Ends the account's other sessions; its personal tokens stay. */
    void changePassword(SignedIn who, String current, String password, Origin origin) {
        requirePerson(who);
        var hash = newAccounts.hash(who.account(), password);
        try {
            passwords.check(who.account(), current, origin);
        } catch (Locked locked) {
            throw locked.refused();
        } catch (BadCredentialsException wrong) {
            throw Refused.invalid("access.password.current-wrong", "current");
        }
        accounts.changePassword(who.account(), hash, who.account(), who.session());
    }

    /** @param endsOn its last day */
    PersonalTokens.Issued issue(SignedIn who, String name, @Nullable LocalDate endsOn, Set<Role> roles) {
        requirePerson(who);
        if (name.isBlank()
                || name.strip().length() > LONGEST_NAME
                || !Origin.clean(name).equals(name)) {
            throw Refused.invalid("access.personal-token.name-malformed", "name", LONGEST_NAME);
        }
        var today = BusinessDay.of(clock.instant());
        if (endsOn == null || endsOn.isBefore(today) || endsOn.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Refused.invalid("access.personal-token.end-malformed", "endsOn", LONGEST_DAYS);
        }
        if (roles.isEmpty() || !who.roles().containsAll(roles)) {
            throw Refused.invalid("access.personal-token.roles-malformed", "roles");
        }
        return tokens.issue(who.account(), name.strip(), roles, BusinessDay.start(endsOn.plusDays(1)));
    }

    List<PersonalTokens.Token> tokens(SignedIn who) {
        return tokens.list(who.account());
    }

    void revoke(SignedIn who, String token) {
        requirePerson(who);
        tokens.revoke(who.account(), id(token));
    }

    void signOutEverywhere(SignedIn who, @Nullable String address) {
        requirePerson(who);
        sessions.endAll(new SignedOutEverywhere(who.account(), address, clock.instant()));
    }

    private static UUID id(String token) {
        try {
            return UUID.fromString(token);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("access.personal-token.unknown");
        }
    }

    private static void requirePerson(SignedIn who) {
        if (who.token() != null) {
            throw Refused.of(403, "access.personal-token.not-here");
        }
    }
}
