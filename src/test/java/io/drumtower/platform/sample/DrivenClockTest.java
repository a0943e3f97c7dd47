package io.drumtower.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrivenClockTest {

    private static final Instant NOW = Instant.parse("2026-11-05T08:00:00Z");
    private static final Instant THEN = Instant.parse("2021-09-22T08:00:00Z");

    private final DrivenClock clock = new DrivenClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void stands_where_it_is_put() {
        clock.hold(THEN);

        assertThat(clock.instant()).isEqualTo(THEN);
    }

    @Test
    void is_never_put_back() {
        clock.hold(THEN);
        clock.hold(THEN.minusSeconds(1));

        assertThat(clock.instant()).isEqualTo(THEN);
    }

    @Test
    void goes_on_at_its_distance_when_it_is_let_go() {
        clock.hold(THEN);
        var ahead = clock.letGo(THEN.plusSeconds(60));

        assertThat(ahead).isEqualTo(Duration.between(NOW, THEN.plusSeconds(60)));
        assertThat(clock.instant()).isEqualTo(THEN.plusSeconds(60));
    }
}
