package io.drumtower.access.inbound;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many failures: this try was not looked at. */
final class Locked extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration left;

    Locked(Duration left) {
        super("locked");
        this.left = left;
    }

    /** Whole minutes, rounded up. */
    long minutes() {
        return left.plusMinutes(1).minusNanos(1).toMinutes();
    }
}
