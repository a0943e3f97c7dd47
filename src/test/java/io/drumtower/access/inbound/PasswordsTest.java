package io.drumtower.access.inbound;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordsTest {

    private final PasswordEncoder passwords = new Passwords().passwordEncoder(Clock.systemUTC());

    @Test
    void a_try_for_an_unknown_account_costs_what_one_for_a_known_costs() {
        var somebodys = requireNonNull(passwords.encode("a password of somebody"));

        assertThat(cost(Passwords.NOBODYS_HASH)).isEqualTo(cost(somebodys));
        assertThat(Passwords.NOBODYS_HASH).hasSameSizeAs(somebodys);
        assertThat(passwords.matches("a password of somebody", Passwords.NOBODYS_HASH))
                .isFalse();
    }

    /** The kind of the hash with its memory, rounds and threads; salt and hash follow. */
    private static String cost(String hash) {
        return hash.substring(0, hash.indexOf('$', hash.indexOf("p=")));
    }
}
