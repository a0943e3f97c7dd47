package io.drumtower;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands until it is set or moved. */
public final class SetClock extends Clock {

    private volatile Instant now;

    public SetClock() {
        this(Instant.parse("2026-10-01T08:05:00+08:00"));
    }

    public SetClock(Instant start) {
        now = start;
    }

    /** Import it, and this is the clock of the program. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class OfTheProgram {

        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }
    }

    /** Also for what Axon records. */
    public void set(Instant time) {
        now = time;
        GenericEventMessage.clock = this;
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
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
