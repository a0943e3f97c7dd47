package io.drumtower.platform.eventstore;

import io.drumtower.kernel.Refused;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Tries an append again after a {@link LockTimeout}, and when another brought one of its facts after it had asked for
 * them: the next attempt finds it known. Who is still not served is told to come back, and nothing was recorded.
 */
@Component
class LockRetry {

    static final int ATTEMPTS = 5;

    <T> T run(Supplier<T> append) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return append.get();
            } catch (RuntimeException e) {
                if (!passes(e)) {
                    throw e;
                }
            }
        }
        try {
            return append.get();
        } catch (RuntimeException e) {
            throw passes(e) ? Refused.of(503, "platform.problem.log-busy") : e;
        }
    }

    private static boolean passes(RuntimeException failure) {
        return LockTimeout.isIn(failure) || StreamConflicts.isKnownFactIn(failure);
    }
}
