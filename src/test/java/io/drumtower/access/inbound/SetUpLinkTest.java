package io.drumtower.access.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.SetClock;
import io.drumtower.kernel.Refused;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetUpLinkTest {

    private final SetClock clock = new SetClock();
    private final SetUpLink link = new SetUpLink(clock);

    @Test
    void opens_with_its_key_and_no_other() {
        var key = link.issue();

        assertThat(link.opens(key)).isTrue();
        assertThat(link.opens("")).isFalse();
        assertThat(link.opens(key + "A")).isFalse();
    }

    @Test
    void has_128_bits() {
        assertThat(link.issue()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void opens_nothing_before_it_is_issued() {
        assertThat(link.opens("")).isFalse();
    }

    @Test
    void of_a_first_start_opens_nothing_when_there_are_accounts() {
        var first = link.issue();
        assertThat(link.opensAgain(first)).isFalse();

        assertThat(link.opensAgain(link.issue(true))).isTrue();
        assertThat(link.opensAgain(first)).isFalse();
    }

    @Test
    void works_once() {
        var key = link.issue();
        link.use(key, () -> "made");

        assertThat(link.opens(key)).isFalse();
        assertThatThrownBy(() -> link.use(key, () -> "made"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("access.setup.link-ended");
    }

    @Test
    void is_not_used_up_by_a_mistake_in_the_form() {
        var key = link.issue();

        assertThatThrownBy(() -> link.use(key, () -> {
                    throw Refused.invalid("access.password.too-short", "password");
                }))
                .isInstanceOf(Refused.class);
        assertThat(link.opens(key)).isTrue();
    }

    @Test
    void ends_after_thirty_minutes() {
        var key = link.issue();

        clock.passes(Duration.ofMinutes(30).minusMillis(1));
        assertThat(link.opens(key)).isTrue();
        clock.passes(Duration.ofMillis(1));
        assertThat(link.opens(key)).isFalse();
    }
}
