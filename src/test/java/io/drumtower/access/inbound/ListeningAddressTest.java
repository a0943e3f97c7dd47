package io.drumtower.access.inbound;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drumtower.kernel.WrongSetting;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListeningAddressTest {

    private final ServerProperties server = new ServerProperties();
    private final MockEnvironment settings = new MockEnvironment();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "::1"})
    void that_only_this_machine_reaches_needs_nothing(String address) {
        assertThatCode(() -> listen(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.1.2.3", "192.168.0.1"})
    void that_others_reach_is_refused(String address) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> listen(address))
                .withMessageContaining("neither a certificate nor a proxy");
    }

    @Test
    void that_is_not_named_is_every_one() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> listen(null))
                .withMessageContaining("every address");
    }

    @Test
    void with_a_certificate_may_be_any() {
        server.setSsl(new Ssl());

        assertThatCode(() -> listen("0.0.0.0")).doesNotThrowAnyException();
    }

    @Test
    void behind_a_declared_proxy_may_be_any() {
        assertThatCode(() -> listen("0.0.0.0", "10.1.2.0/24", "fd00::7")).doesNotThrowAnyException();
    }

    @Test
    void behind_a_proxy_that_is_no_network_is_refused() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> listen("127.0.0.1", "the nginx"))
                .withMessageContaining("\"the nginx\"");
    }

    @Test
    void of_a_port_of_its_own_for_the_monitor_is_held_to_the_same() {
        settings.setProperty("management.server.port", "9090");

        assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> listen("127.0.0.1"));
        settings.setProperty("management.server.address", "127.0.0.1");
        assertThatCode(() -> listen("127.0.0.1")).doesNotThrowAnyException();
    }

    private void listen(@Nullable String address, String... proxies) throws UnknownHostException {
        server.setAddress(address == null ? null : InetAddress.getByName(address));
        new ListeningAddress(server, new Proxies(List.of(proxies)), settings);
    }
}
