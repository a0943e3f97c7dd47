package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgramsTest {

    private final Browser http;
    private final Tokens tokens;
    private final Path credential;

    @Autowired
    ProgramsTest(@LocalServerPort int port, Tokens tokens, @Value("${drumtower.data}") Path data) {
        this.http = new Browser(port);
        this.tokens = tokens;
        this.credential = data.resolve("prometheus-credential");
    }

    @Test
    void an_account_is_known_by_basic() throws Exception {
        var me = http.get("/api/me", "Authorization", basic(ACCOUNT, PASSWORD));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"account\":\"admin\"", "\"ADMIN\"").doesNotContain("MACHINE");
        assertThat(me.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_wrong_password_is_a_problem_in_both_languages() throws Exception {
        var wrong = basic("nobody", "wrong");

        var chinese = http.get("/api/me", "Authorization", wrong);
        var english = http.get("/api/me", "Authorization", wrong, "Accept-Language", "en-GB,en;q=0.9");

        assertThat(chinese.statusCode()).isEqualTo(401);
        assertThat(chinese.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(chinese.headers().allValues("WWW-Authenticate")).anyMatch(it -> it.startsWith("Basic realm="));
        assertThat(chinese.body()).contains("\"code\":\"access.sign-in.wrong\"", "工号或口令不对。");
        assertThat(english.body()).contains("The account or the password is wrong.");
    }

    @Test
    void a_machine_is_known_by_its_token_in_both_ways() throws Exception {
        var token = tokens.issue("hall-waf");

        // known, but not for accounts' endpoints
        assertThat(status("/api/me", "Bearer " + token)).isEqualTo(403);
        assertThat(status("/api/me", basic("hall-waf", token))).isEqualTo(403);
    }

    @Test
    void a_token_is_not_known_under_another_name_nor_after_its_end() throws Exception {
        var token = tokens.issue("expo-log");

        assertThat(status("/api/me", basic("hall-waf", token))).isEqualTo(401);
        tokens.revoke("expo-log");
        assertThat(status("/api/me", "Bearer " + token)).isEqualTo(401);
        assertThat(status("/api/me", "Bearer short")).isEqualTo(401);
    }

    @Test
    void prometheus_has_a_credential_of_its_own_that_opens_one_path() throws Exception {
        var bearer = "Bearer " + Files.readString(credential);

        assertThat(status("/actuator/prometheus", bearer)).isEqualTo(200);
        assertThat(status("/actuator/env", bearer)).isEqualTo(403);
        assertThat(status("/api/me", bearer)).isEqualTo(401);
        assertThat(status("/actuator/prometheus", basic(ACCOUNT, PASSWORD))).isEqualTo(200);
        assertThat(http.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credential)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness", "/figures"})
    void health_tells_everybody_its_status_and_nothing_else(String group) throws Exception {
        var health = http.get("/actuator/health" + group);

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).startsWith("{").contains("\"status\":\"UP\"").doesNotContain("components", "details");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health/db"})
    void other_paths_of_the_actuator_are_closed(String path) throws Exception {
        assertThat(status(path, basic(ACCOUNT, PASSWORD))).isEqualTo(403);
    }

    @Test
    void a_path_that_does_not_exist_is_not_found_for_accounts_and_401_for_others() throws Exception {
        assertThat(status("/api/nowhere", basic(ACCOUNT, PASSWORD))).isEqualTo(404);
        assertThat(http.get("/api/nowhere").statusCode()).isEqualTo(401);
    }

    private int status(String path, String authorization) throws Exception {
        return http.get(path, "Authorization", authorization).statusCode();
    }
}
