package io.drumtower.platform.eventstore;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A writer held what was asked for longer than {@code lock_timeout}, or waited for what the asker held itself. */
public final class LockTimeout {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK_DETECTED = "40P01";

    private LockTimeout() {}

    /** Whether it is the failure, or the cause of it. */
    public static boolean isIn(@Nullable Throwable failure) {
        for (var e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql
                    && (LOCK_NOT_AVAILABLE.equals(sql.getSQLState()) || DEADLOCK_DETECTED.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
