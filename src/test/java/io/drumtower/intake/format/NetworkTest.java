package io.drumtower.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77,203.0.113.0/24",
        "0.0.0.0,0.0.0.0/24",
        "255.255.255.255,255.255.255.0/24",
        "2001:db8:abcd:12::1,2001:db8:abcd::/48",
        "2001:DB8::1,2001:db8::/48",
        "2001:0db8:0001:0002:0003:0004:0005:0006,2001:db8:1::/48",
        "0:0:1::,0:0:1::/48",
        "fe80::1%eth0,fe80::/48",
        "::1,::/48",
        "::,::/48",
        "::ffff:203.0.113.77,203.0.113.0/24",
        "::FFFF:cb00:714d,203.0.113.0/24",
        "64:ff9b::203.0.113.77,64:ff9b::/48",
        "1:2:3:4:5:6:1.2.3.4,1:2:3::/48"
    })
    void is_that_of_the_address(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.",
                ".1.2.3",
                "01.2.3.4",
                "1.2.3.4000",
                "1.2.3.4 ",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "::12345",
                "::g",
                ":::",
                "1:2:3:4:5:6:7:8::",
                "1.2.3.4::",
                "::1.2.3",
                "1.2.3.4, 5.6.7.8"
            })
    void is_none_without_an_address(String text) {
        assertThat(Network.of(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.0/24,203.0.113.0/24", "203.0.113.9/24,203.0.113.0/24", "2001:DB8::/48,2001:db8::/48"})
    void may_be_written_out(String text, String network) {
        assertThat(Network.parse(text)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.0", "203.0.113.0/16", "203.0.113.0/", "2001:db8::/32", "2001:db8::/24", "x/24"})
    void has_no_other_size(String text) {
        assertThat(Network.parse(text)).isNull();
    }
}
