package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent;
import io.drumtower.access.AccessEvent.Way;
import io.drumtower.access.password.Recently;
import io.drumtower.access.password.Throttle;
import io.drumtower.access.vault.Account;
import io.drumtower.access.vault.Audit;
import io.drumtower.access.vault.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets people in by account and password, from the form or with each request. A script that sends its password with
 * each request is recorded once an hour for each address it comes from.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Duration RECORDED = Duration.ofHours(1);
    private static final int RECORDED_MOST = 1_000;

    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;
    private final Recently<Throttle.Pair> recorded;

    PasswordSignIn(PasswordCheck passwords, Sessions sessions, Audit audit, @Qualifier("realTime") Clock clock) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.recorded = new Recently<>(clock, RECORDED, RECORDED_MOST);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        var origin = Origin.of(presented);
        var password =
                Objects.requireNonNullElse(presented.getCredentials(), "").toString();
        var account = passwords.check(presented.getName(), password, origin);
        var event = new AccessEvent.SignedIn(account.name(), origin.way(), origin.address(), clock.instant());
        if (origin.way() == Way.FORM) {
            return SignedIn.as(account, event.occurredAt(), sessions.begin(event));
        }
        recordOnce(account, origin, event);
        return SignedIn.as(account, event.occurredAt());
    }

    private void recordOnce(Account account, Origin origin, AccessEvent.SignedIn event) {
        var pair = origin.pair(account.name());
        if (!recorded.is(pair)) {
            audit.record(event);
            recorded.was(pair);
        }
    }
}
