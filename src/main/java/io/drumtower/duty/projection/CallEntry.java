package io.drumtower.duty.projection;

import io.drumtower.duty.AlarmEvent.CallFailure;
import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.AlarmEvent.Turn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call by one line.
 *
 * @param delivery the same for all its attempts
 * @param called an account or a contact by its place; null when nobody is known
 * @param againAt when it is tried next; null when it arrived, or is not wanted now
 * @param attempts the newest {@link #MOST}, in their order
 */
public record CallEntry(
        String delivery,
        int call,
        Turn turn,
        @Nullable String called,
        Line line,
        Instant calledAt,
        int attemptCount,
        @Nullable Instant againAt,
        @Nullable Instant deliveredAt,
        List<AttemptEntry> attempts) {

    public static final int MOST = 10;

    /** @param failedAt null, and {@code deliveredAt} too, while the outcome is not known */
    public record AttemptEntry(
            int attempt,
            Instant attemptedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt,
            @Nullable CallFailure reason,
            @Nullable Integer status) {}
}
