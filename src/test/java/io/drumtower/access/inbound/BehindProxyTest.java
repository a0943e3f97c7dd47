package io.drumtower.access.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drumtower.DrumtowerTest;
import io.drumtower.access.AccessEvent.Way;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The proxy calls from 127.0.0.2, a stranger from 127.0.0.1. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.access.proxies=127.0.0.2,10.1.2.0/24")
@Import(BehindProxyTest.Mirror.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BehindProxyTest {

    private static final String PROXY = "127.0.0.2";
    private static final String STRANGER = "127.0.0.1";

    @LocalServerPort
    int port;

    @TestComponent
    @RestController
    static class Mirror {

        @GetMapping("/mirror")
        @PermitAll
        String show(HttpServletRequest request) {
            return request.getRemoteAddr() + " " + request.getRequestURL();
        }
    }

    @Test
    void a_client_is_seen_with_its_own_address_and_host() throws Exception {
        var seen = ask(
                PROXY,
                "X-Forwarded-For: 198.51.100.7, 203.0.113.9",
                "X-Forwarded-For: 10.1.2.3",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: watch.example.cn");

        assertThat(seen).contains("203.0.113.9 https://watch.example.cn/mirror", "Strict-Transport-Security");
    }

    @Test
    void a_stranger_cannot_say_who_or_where_he_is() throws Exception {
        var seen = ask(
                STRANGER,
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "Forwarded: for=203.0.113.9;proto=https");

        assertThat(seen).contains("127.0.0.1 http://drumtower:81/mirror").doesNotContain("Strict-Transport-Security");
    }

    @Test
    void garbage_is_as_if_it_were_not_there() throws Exception {
        var seen = ask(
                PROXY, "X-Forwarded-For: ,,what", "X-Forwarded-Proto: gopher", "X-Forwarded-Host: a b", "Forwarded: x");

        assertThat(seen).contains("127.0.0.2 http://drumtower:81/mirror");
    }

    @Test
    void cookies_and_redirects_are_those_of_the_scheme_outside() throws Exception {
        var page = ask(PROXY, "/signin", "X-Forwarded-Proto: https", "X-Forwarded-Host: watch.example.cn:8443");
        assertThat(page).containsPattern("Set-Cookie: DRUMTOWER=[^\r]*; Secure");

        var sent = ask(PROXY, "/", "Accept: text/html", "X-Forwarded-Proto: https", "X-Forwarded-Host: a.example");
        assertThat(sent).containsPattern("Location: (https://a.example)?/signin");
    }

    @Test
    void a_proxy_that_names_nobody_does_not_wait_for_everybody(@Autowired PasswordSignIn people) {
        for (var i = 0; i < 8; i++) {
            var guess = UsernamePasswordAuthenticationToken.unauthenticated("guess-" + i, "wrong");
            guess.setDetails(new Origin(Way.FORM, "10.1.2.3"));
            assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> people.authenticate(guess));
        }
    }

    private String ask(String from, String... headers) throws IOException {
        return headers[0].startsWith("/")
                ? exchange(from, headers[0], String.join("\r\n", headers).substring(headers[0].length() + 2))
                : exchange(from, "/mirror", String.join("\r\n", headers));
    }

    private String exchange(String from, String path, String headers) throws IOException {
        try (var socket = new Socket(loopback(STRANGER), port, loopback(from), 0)) {
            var request =
                    "GET %s HTTP/1.1\r\nHost: drumtower:81\r\nConnection: close\r\n%s\r\n\r\n".formatted(path, headers);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InetAddress loopback(String address) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, Byte.parseByte(address.substring(8))});
    }
}
