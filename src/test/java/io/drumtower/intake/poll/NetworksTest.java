package io.drumtower.intake.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.FeedGrant;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00::1"
            })
    void that_are_not_of_the_open_web_are_not_asked(String address) throws UnknownHostException {
        assertThat(new Networks(FeedGrant.NONE).allows(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.0.1", "100.128.0.1", "172.32.0.1", "198.20.0.1", "2606:4700::1111"})
    void of_the_open_web_are_asked(String address) throws UnknownHostException {
        assertThat(new Networks(FeedGrant.NONE).allows(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void that_are_granted_are_asked_and_no_others() throws UnknownHostException {
        var networks = new Networks(new FeedGrant(List.of("10.20.0.0/15", "fd00:1::/32"), List.of(8080)));

        assertThat(networks.allows(InetAddress.getByName("10.21.255.255"))).isTrue();
        assertThat(networks.allows(InetAddress.getByName("10.22.0.0"))).isFalse();
        assertThat(networks.allows(InetAddress.getByName("fd00:1::7"))).isTrue();
        assertThat(networks.allows(InetAddress.getByName("fd00:2::7"))).isFalse();
        assertThat(networks.allows(8080)).isTrue();
        assertThat(networks.allows(443)).isTrue();
        assertThat(networks.allows(22)).isFalse();
    }

    @Test
    void are_written_as_cidr() {
        assertThat(List.of("10.0.0.0/8", "fd00::/8", "1.2.3.4/32")).allMatch(Networks::isCidr);
        assertThat(List.of("10.0.0.0", "10.0.0.0/33", "localhost/8", "1.2.3/8", "fd00::/129", "a:b/1"))
                .noneMatch(Networks::isCidr);
    }
}
