package io.drumtower.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.SetClock;
import io.drumtower.access.password.Throttle.Pair;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressThrottleTest {

    private final SetClock clock = new SetClock();
    private final AddressThrottle throttle = new AddressThrottle(clock);
    private int accounts;

    @Test
    void lets_five_failures_pass_and_then_delays_longer_and_longer() {
        fail(5);

        assertThat(throttle.take(fresh())).contains(Duration.ofSeconds(1));
        clock.passes(Duration.ofSeconds(1));
        fail(1);
        assertThat(throttle.take(fresh())).contains(Duration.ofSeconds(2));
        clock.passes(Duration.ofSeconds(2));
        fail(1);
        assertThat(throttle.take(fresh())).contains(Duration.ofSeconds(4));
    }

    @Test
    void lets_a_thousand_tries_of_a_thousand_accounts_in_ten_minutes_cost_at_most_20_checks() {
        var checks = 0;
        for (var i = 0; i < 1_000; i++) {
            checks += throttle.take(fresh()).isEmpty() ? 1 : 0;
            clock.passes(Duration.ofMillis(600));
        }

        assertThat(checks).isBetween(15, 20);
    }

    @Test
    void never_delays_another_address() {
        fail(20);

        assertThat(throttle.take(new Pair("0017", "10.0.0.2"))).isEmpty();
    }

    @Test
    void never_delays_who_came_in_from_there_before() {
        var known = new Pair("0017", "10.0.0.1");
        throttle.take(known);
        throttle.succeeded(known);
        fail(20);

        assertThat(throttle.take(known)).isEmpty();
    }

    @Test
    void forgives_nothing_for_a_success_of_ones_own() {
        fail(4);
        var own = new Pair("own", "10.0.0.1");
        for (var i = 0; i < 3; i++) {
            throttle.take(own);
            throttle.succeeded(own);
        }
        fail(1);

        assertThat(throttle.take(fresh())).isPresent();
    }

    @Test
    void forgets_after_fifteen_minutes() {
        fail(20);
        clock.passes(AddressThrottle.WINDOW.plusMillis(1));

        assertThat(throttle.take(fresh())).isEmpty();
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            throttle.take(fresh());
        }
    }

    private Pair fresh() {
        return new Pair("account-" + accounts++, "10.0.0.1");
    }
}
