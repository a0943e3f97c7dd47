package io.drumtower.intake.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RawTextTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77 - - [x], 203.0.113.* - - [x]",
        "'{\"src_ip\":\"198.51.100.4\",\"dest\":\"192.0.2.1\"}', '{\"src_ip\":\"198.51.100.*\",\"dest\":\"192.0.2.*\"}'",
        "2001:db8:17:4:8d1:77ff:fe01:1 GET /, 2001:db8:17:* GET /",
        "2001:db8:17::1 GET /, 2001:db8:17:* GET /",
        "fe80::1 GET /, fe80::* GET /",
        "\"::1\", \"::*\"",
        "[17/May/2015:10:05:03 +0000], [17/May/2015:10:05:03 +0000]",
        "00:1a:2b:3c:4d:5e, 00:1a:2b:3c:4d:5e",
        "2021-09-25T20:28:51.204+08:00, 2021-09-25T20:28:51.204+08:00",
    })
    void covers_the_end_of_each_address_and_no_time(String sent, String shown) {
        assertThat(text(sent)).isEqualTo(shown);
    }

    @Test
    void shows_what_could_act_as_a_code() {
        assertThat(text("a\u001b[31m\u202Eb\r\nc\td")).isEqualTo("a\\u001b[31m\\u202eb\nc\td");
    }

    @Test
    void is_cut_when_it_is_long_and_says_so() {
        var text = RawText.of(new byte[100_000]);

        assertThat(text.cut()).isTrue();
        assertThat(RawText.of("short".getBytes(StandardCharsets.UTF_8)).cut()).isFalse();
    }

    private static String text(String sent) {
        return RawText.of(sent.getBytes(StandardCharsets.UTF_8)).text();
    }
}
