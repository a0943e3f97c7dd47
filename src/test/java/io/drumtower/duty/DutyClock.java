package io.drumtower.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that is set, for the program and for what Axon records; import it to have it. */
@TestConfiguration(proxyBeanMethods = false)
public class DutyClock {

    /** The clock itself. */
    public static final class Hand extends Clock {

        private volatile Instant now = Instant.parse("2026-10-01T00:00:00Z");

        public void set(Instant time) {
            now = time;
            GenericEventMessage.clock = this;
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

    @Bean
    @Primary
    Hand hand() {
        return new Hand();
    }
}
