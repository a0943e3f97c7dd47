package io.drumtower.access.inbound;

import io.drumtower.kernel.Refused;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many failures: this try was not looked at. */
final class Locked extends LockedException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Duration left;
    private final long shown;

    private Locked(String code, Duration left, long shown) {
        super("locked");
        this.code = code;
        this.left = left;
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

    Refused refused() {
        return Refused.tooSoon(left, code, shown);
    }

    SignInFailure failure(String account) {
        return new SignInFailure(account, code, shown);
    }
}
