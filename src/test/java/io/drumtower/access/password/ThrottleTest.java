package io.drumtower.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.SetClock;
import io.drumtower.access.password.Throttle.Pair;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThrottleTest {

    private static final Pair HERE = new Pair("0017", "10.0.0.1");

    private final SetClock clock = new SetClock();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void lets_four_failures_pass() {
        fail(4);

        assertThat(throttle.locked(HERE)).isEmpty();
    }

    @Test
    void locks_at_the_fifth_failure_and_says_how_long() {
        fail(4);

        assertThat(throttle.failed(HERE)).isTrue();
        clock.passes(Duration.ofMinutes(4));
        assertThat(throttle.locked(HERE)).contains(Duration.ofMinutes(11));
    }

    @Test
    void never_locks_the_account_from_elsewhere() {
        fail(5);

        assertThat(throttle.locked(new Pair("0017", "10.0.0.2"))).isEmpty();
        assertThat(throttle.locked(new Pair("0042", "10.0.0.1"))).isEmpty();
    }

    @Test
    void unlocks_when_the_password_was_changed_and_nobody_else() {
        fail(5);
        IntStream.range(0, 5).forEach(time -> throttle.failed(new Pair("0042", "10.0.0.1")));

        throttle.changed("0017");

        assertThat(throttle.locked(HERE)).isEmpty();
        assertThat(throttle.locked(new Pair("0042", "10.0.0.1"))).isPresent();
    }

    @Test
    void unlocks_after_fifteen_minutes_and_counts_anew() {
        fail(5);
        clock.passes(Throttle.LOCK);

        assertThat(throttle.locked(HERE)).isEmpty();
        assertThat(throttle.failed(HERE)).isFalse();
    }

    @Test
    void forgets_failures_that_are_older_than_fifteen_minutes() {
        fail(4);
        clock.passes(Throttle.WINDOW.plusMillis(1));

        assertThat(throttle.failed(HERE)).isFalse();
    }

    @Test
    void forgets_failures_after_a_success() {
        fail(4);
        throttle.succeeded(HERE);

        assertThat(throttle.failed(HERE)).isFalse();
    }

    @Test
    void keeps_the_youngest_ten_thousand_pairs() {
        fail(5);
        IntStream.range(0, 9_999).forEach(i -> throttle.failed(new Pair("account-" + i, "10.0.0.1")));
        assertThat(throttle.locked(HERE)).isPresent();

        throttle.failed(new Pair("one more", "10.0.0.1"));
        assertThat(throttle.locked(HERE)).isEmpty();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(i -> throttle.failed(HERE));
    }
}
