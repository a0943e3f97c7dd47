package io.drumtower.access.inbound;

import static io.drumtower.access.AccessEvent.Failure.UNKNOWN_ACCOUNT;
import static io.drumtower.access.AccessEvent.Failure.WRONG_PASSWORD;

import io.drumtower.access.AccessEvent;
import io.drumtower.access.AccessEvent.SignInFailed;
import io.drumtower.access.AccessEvent.SignInLocked;
import io.drumtower.access.AccessEvent.Way;
import io.drumtower.access.password.AddressThrottle;
import io.drumtower.access.password.Recently;
import io.drumtower.access.password.Throttle;
import io.drumtower.access.vault.Account;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.Audit;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets people in by account and password, from the form or with each request. A script that sends its password with
 * each request is recorded once an hour for each address it comes from.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Duration RECORDED = Duration.ofHours(1);
    private static final int RECORDED_MOST = 1_000;

    /** One try of a pair at a time, so that many at once are not more than five. */
    private final Object[] turns =
            IntStream.range(0, 64).mapToObj(turn -> new Object()).toArray();

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final AddressThrottle addresses;
    private final Audit audit;
    private final Clock clock;
    private final Recently<Throttle.Pair> recorded;
    private final String nobodysHash;

    PasswordSignIn(
            Accounts accounts,
            PasswordEncoder passwords,
            Throttle throttle,
            AddressThrottle addresses,
            Audit audit,
            @Qualifier("realTime") Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
        this.recorded = new Recently<>(clock, RECORDED, RECORDED_MOST);
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody has this password"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        var origin = Origin.of(presented);
        var pair =
                new Throttle.Pair(Origin.clean(presented.getName()), Objects.requireNonNullElse(origin.address(), ""));
        synchronized (turns[Math.floorMod(pair.hashCode(), turns.length)]) {
            throttle.locked(pair).ifPresent(left -> {
                throw Locked.account(left);
            });
            if (!origin.isThisMachine()) {
                addresses.take(pair).ifPresent(left -> {
                    throw Locked.address(left);
                });
            }
            var account = check(presented, pair, origin);
            throttle.succeeded(pair);
            addresses.succeeded(pair);
            record(account, pair, origin);
            return SignedIn.as(account, clock.instant());
        }
    }

    private Account check(Authentication presented, Throttle.Pair pair, Origin origin) {
        var account = accounts.find(presented.getName());
        var password =
                Objects.requireNonNullElse(presented.getCredentials(), "").toString();
        // an unknown account costs the same time as a known one
        var matches =
                passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (account.isPresent() && matches) {
            return account.get();
        }
        var now = clock.instant();
        audit.record(new SignInFailed(
                pair.account(),
                origin.way(),
                account.isPresent() ? WRONG_PASSWORD : UNKNOWN_ACCOUNT,
                origin.address(),
                now));
        if (throttle.failed(pair)) {
            audit.record(new SignInLocked(pair.account(), origin.address(), now.plus(Throttle.LOCK), now));
        }
        throw new BadCredentialsException("wrong account or password");
    }

    private void record(Account account, Throttle.Pair pair, Origin origin) {
        if (origin.way() == Way.BASIC && recorded.is(pair)) {
            return;
        }
        audit.record(new AccessEvent.SignedIn(account.name(), origin.way(), origin.address(), clock.instant()));
        if (origin.way() == Way.BASIC) {
            recorded.was(pair);
        }
    }
}
