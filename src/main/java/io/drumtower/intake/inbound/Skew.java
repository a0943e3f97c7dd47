package io.drumtower.intake.inbound;

import io.drumtower.intake.IntakeEvent.AttackDefended;
import io.drumtower.intake.IntakeEvent.AttackObserved;
import io.drumtower.intake.IntakeEvent.NoticeReceived;
import io.drumtower.intake.IntakeEvent.TimeQuality;
import java.time.Duration;
import java.time.Instant;

/** Whether a record that was pushed tells a time of its own that cannot be: the clock or the zone of its sender is wrong. */
enum Skew {
    /** It has no time of its own. */
    UNKNOWN,
    NONE,
    SKEWED;

    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final Duration AHEAD = Duration.ofMinutes(2);

    static Skew of(Object event, Instant receivedAt) {
        if (event instanceof AttackDefended one) {
            return of(one.occurredAt(), one.timeQuality(), receivedAt);
        }
        if (event instanceof AttackObserved one) {
            return of(one.occurredAt(), one.timeQuality(), receivedAt);
        }
        return event instanceof NoticeReceived one ? of(one.occurredAt(), one.timeQuality(), receivedAt) : UNKNOWN;
    }

    private static Skew of(Instant occurredAt, TimeQuality quality, Instant receivedAt) {
        if (quality == TimeQuality.RECEIVED) {
            return UNKNOWN;
        }
        return occurredAt.isBefore(receivedAt.minus(OLDEST)) || occurredAt.isAfter(receivedAt.plus(AHEAD))
                ? SKEWED
                : NONE;
    }
}
