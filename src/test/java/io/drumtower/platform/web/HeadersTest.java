package io.drumtower.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadersTest {

    private final Browser browser;

    @Autowired
    HeadersTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/, 302",
        "/signin, 200",
        "/setup, 200",
        "/nowhere, 302",
        "/error, 302",
        "/a//b, 400",
        "/assets/tokens.css, 200",
        "/assets/nothing.css, 404",
        "/favicon.svg, 200",
        "/api/me, 401",
        "/api/nowhere, 401",
        "/actuator/health, 200",
        "/actuator/env, 401"
    })
    void are_on_every_answer(String path, int status) throws Exception {
        var answer = browser.get(path, "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(Headers.POLICY);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
    }
}
