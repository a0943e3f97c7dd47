package io.drumtower.platform.eventstore;

import io.drumtower.kernel.Refused;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tries an append again when it waited for the log longer than {@code lock_timeout}: another writer was slow or was cut
 * off. Who is still not served is told to come back, and nothing was recorded.
 */
@Component
class LockRetry {

    static final int ATTEMPTS = 5;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    <T> T run(Supplier<T> append) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return append.get();
            } catch (RuntimeException e) {
                if (!isLockTimeout(e)) {
                    throw e;
                }
            }
        }
        try {
            return append.get();
        } catch (RuntimeException e) {
            throw isLockTimeout(e) ? Refused.of(503, "platform.problem.log-busy") : e;
        }
    }

    static boolean isLockTimeout(@Nullable Throwable failure) {
        for (var e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
