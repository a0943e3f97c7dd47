package io.drumtower.platform.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Stands where it is put, and once it is let go, goes on at normal speed. */
final class DrivenClock extends Clock {

    private final Clock realTime;
    private volatile @Nullable Instant held;
    private volatile Duration ahead = Duration.ZERO;

    DrivenClock(Clock realTime) {
        this.realTime = realTime;
    }

    /** Never back. */
    void hold(Instant at) {
        var now = held;
        held = now == null || at.isAfter(now) ? at : now;
    }

    /** @return how far it goes ahead of real time; negative when behind */
    Duration letGo(Instant from) {
        letGo(Duration.between(realTime.instant(), from));
        return ahead;
    }

    void letGo(Duration aheadOfRealTime) {
        ahead = aheadOfRealTime;
        held = null;
    }

    @Override
    public Instant instant() {
        var at = held;
        return at == null ? realTime.instant().plus(ahead) : at;
    }

    @Override
    public ZoneId getZone() {
        return realTime.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the program's clock is in UTC");
    }
}
