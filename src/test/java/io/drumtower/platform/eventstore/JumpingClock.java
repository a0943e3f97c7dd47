package io.drumtower.platform.eventstore;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;

/** Up to half a minute ahead or behind, another time at each reading. */
final class JumpingClock extends Clock {

    private final Random random = new Random(30);

    @Override
    public Instant instant() {
        return Instant.now().plusMillis(random.nextInt(60_001) - 30_000L);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
