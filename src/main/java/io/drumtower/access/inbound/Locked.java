package io.drumtower.access.inbound;

import io.drumtower.kernel.Refused;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many failures: this try was not looked at. */
final class Locked extends LockedException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final long amount;

    private Locked(String code, long amount) {
        super("locked");
        this.code = code;
        this.amount = amount;
    }

    /** The account, from the address; told in whole minutes, rounded up. */
    static Locked account(Duration left) {
        return new Locked(
                "access.sign-in.locked", left.plusMinutes(1).minusNanos(1).toMinutes());
    }

    /** The address, for accounts that never came in from there; told in whole seconds, rounded up. */
    static Locked address(Duration left) {
        return new Locked(
                "access.sign-in.delayed", left.plusSeconds(1).minusNanos(1).toSeconds());
    }

    Refused refused() {
        return Refused.of(429, code, amount);
    }

    SignInFailure failure(String account) {
        return new SignInFailure(account, code, amount);
    }
}
