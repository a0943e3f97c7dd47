package io.drumtower.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.SetClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberedPasswordsTest {

    private final SetClock clock = new SetClock();
    private final Counting slow = new Counting();
    private final RememberedPasswords passwords = new RememberedPasswords(slow, clock);

    @Test
    void a_match_is_checked_once_a_minute() {
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        clock.passes(Duration.ofSeconds(59));
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(slow.checks).isEqualTo(1);

        clock.passes(Duration.ofSeconds(1));
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(slow.checks).isEqualTo(2);
    }

    @Test
    void a_failure_is_never_remembered() {
        assertThat(passwords.matches("wrong", "hash of right")).isFalse();
        assertThat(passwords.matches("wrong", "hash of right")).isFalse();
        assertThat(slow.checks).isEqualTo(2);
    }

    @Test
    void a_changed_password_is_in_effect_at_once() {
        passwords.matches("right", "hash of right");

        assertThat(passwords.matches("right", "hash of another")).isFalse();
    }

    @Test
    void another_password_is_not_taken_for_the_remembered_one() {
        passwords.matches("right", "hash of right");

        assertThat(passwords.matches("righ", "hash of right")).isFalse();
    }

    private static final class Counting implements PasswordEncoder {

        private int checks;

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
            checks++;
            return ("hash of " + password).equals(stored);
        }
    }
}
