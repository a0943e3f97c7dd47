package io.drumtower.access.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProxiesTest {

    private final Proxies proxies = new Proxies(List.of("10.1.2.0/24", "fd00::7"));

    @Test
    void name_the_client_one_behind_the_other() {
        assertThat(client("10.1.2.3", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(client("10.1.2.3", "203.0.113.9", "10.1.2.4")).isEqualTo("203.0.113.9");
        assertThat(client("fd00::7", "203.0.113.9", "10.1.2.4")).isEqualTo("203.0.113.9");
    }

    @Test
    void are_not_believed_about_what_a_stranger_told_them() {
        assertThat(client("10.1.2.3", "198.51.100.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(client("10.1.2.3", "10.1.2.9", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void that_are_not_declared_are_clients() {
        assertThat(client("10.1.3.1", "203.0.113.9")).isEqualTo("10.1.3.1");
        assertThat(new Proxies(List.of()).client("127.0.0.1", List.of("203.0.113.9")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void that_name_nobody_are_the_client() {
        assertThat(client("10.1.2.3")).isEqualTo("10.1.2.3");
        assertThat(client("10.1.2.3", "10.1.2.4")).isEqualTo("10.1.2.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "localhost", "cafe", "1.2.3", "999.1.1.1", "::g", "<script>", "10.1.2.3/24"})
    void are_not_believed_from_a_word_on_that_is_no_address(String word) {
        assertThat(client("10.1.2.3", "203.0.113.9", word)).isEqualTo("10.1.2.3");
        assertThat(client("10.1.2.3", word, "10.1.2.4")).isEqualTo("10.1.2.4");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9:51000, 203.0.113.9",
        "[2001:db8::1]:51000, 2001:db8:0:0:0:0:0:1",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "::ffff:203.0.113.9, 203.0.113.9"
    })
    void may_write_an_address_in_any_form(String written, String client) {
        assertThat(client("10.1.2.3", written)).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:3::9, 2001:db8:1:3:0:0:0:0/64",
        "what, what"
    })
    void and_clients_of_one_line_are_counted_as_one(String address, String source) {
        assertThat(Addresses.source(address)).isEqualTo(source);
    }

    private String client(String peer, String... forwarded) {
        return proxies.client(peer, List.of(forwarded));
    }
}
