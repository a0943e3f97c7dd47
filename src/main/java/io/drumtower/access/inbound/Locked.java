package io.drumtower.access.inbound;

import io.drumtower.kernel.Refused;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many failures: this try was not looked at. */
final class Locked extends LockedException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final long seconds;
    private final long shown;

    private Locked(String code, Duration left, long shown) {
        super("locked");
        this.code = code;
        this.seconds = left.plusSeconds(1).minusNanos(1).toSeconds();
        this.shown = shown;
    }

    /** The account, from the address; told in whole minutes, rounded up. */
    static Locked account(Duration left) {
        return new Locked(
                "access.sign-in.locked", left, left.plusMinutes(1).minusNanos(1).toMinutes());
    }

    /** The address, for accounts that never came in from there; told in whole seconds, rounded up. */
    static Locked address(Duration left) {
        return new Locked(
                "access.sign-in.delayed",
                left,
                left.plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** The first argument is what {@code Retry-After} says. */
    Refused refused() {
        return Refused.of(429, code, seconds, shown);
    }

    SignInFailure failure(String account) {
        return new SignInFailure(account, code, shown);
    }
}
