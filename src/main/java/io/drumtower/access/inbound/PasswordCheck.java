package io.drumtower.access.inbound;

import static io.drumtower.access.AccessEvent.Failure.UNKNOWN_ACCOUNT;
import static io.drumtower.access.AccessEvent.Failure.WRONG_PASSWORD;
import static io.drumtower.access.AccessEvent.SignInFailed;
import static io.drumtower.access.AccessEvent.SignInLocked;

import io.drumtower.access.password.AddressThrottle;
import io.drumtower.access.password.Throttle;
import io.drumtower.access.vault.Account;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.Audit;
import java.time.Clock;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Judges whether somebody knows the password of an account, slowly for whoever guesses. */
@Component
class PasswordCheck {

    /** One try of a pair at a time, so that many at once are not more than five. */
    private final Object[] turns =
            IntStream.range(0, 64).mapToObj(turn -> new Object()).toArray();

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final AddressThrottle addresses;
    private final Proxies proxies;
    private final Audit audit;
    private final Clock clock;

    PasswordCheck(
            Accounts accounts,
            PasswordEncoder passwords,
            Throttle throttle,
            AddressThrottle addresses,
            Proxies proxies,
            Audit audit,
            @Qualifier("realTime") Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.addresses = addresses;
        this.proxies = proxies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param name as typed
     * @throws Locked after too many failures: this try was not looked at
     * @throws BadCredentialsException when the account or the password is wrong
     */
    Account check(String name, String password, Origin origin) {
        var pair = origin.pair(name);
        synchronized (turns[Math.floorMod(pair.hashCode(), turns.length)]) {
            throttle.locked(pair).ifPresent(left -> {
                throw Locked.account(left);
            });
            if (!isForEverybody(origin)) {
                addresses.take(pair).ifPresent(left -> {
                    throw Locked.address(left);
                });
            }
            var account = match(name, password, pair, origin);
            throttle.succeeded(pair);
            addresses.succeeded(pair);
            return account;
        }
    }

    /** What comes from a proxy that does not name its clients is nobody's in particular. */
    private boolean isForEverybody(Origin origin) {
        return origin.isThisMachine() || proxies.contains(origin.source());
    }

    private Account match(String name, String password, Throttle.Pair pair, Origin origin) {
        var account = accounts.find(name);
        // an unknown account costs the same time as a known one
        var matches =
                passwords.matches(password, account.map(Account::passwordHash).orElse(Passwords.NOBODYS_HASH));
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
}
