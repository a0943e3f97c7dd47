package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PersonalTokens;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnAccountTest {

    private static final String OLD = "a quiet night watch";
    private static final String NEW = "the second drum is louder";

    private final String someone = "o-" + UUID.randomUUID();
    private final int port;
    private final Browser browser;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    @Autowired
    OwnAccountTest(@LocalServerPort int port, Accounts accounts, PasswordEncoder passwords) {
        this.port = port;
        this.browser = new Browser(port);
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @BeforeEach
    void somebody() throws Exception {
        accounts.open(someone, Objects.requireNonNull(passwords.encode(OLD)), Set.of(Role.DUTY), "test");
        browser.signIn(someone, OLD);
    }

    @Test
    void changes_its_password_and_ends_the_other_sessions(@Autowired PersonalTokens tokens) throws Exception {
        var elsewhere = new Browser(port);
        elsewhere.signIn(someone, OLD);
        var token = tokens.issue(someone, "script", Set.of(Role.DUTY), Instant.parse("2099-01-01T00:00:00Z"));

        var changed = change(OLD, NEW, NEW);

        assertThat(changed.headers().firstValue("Location").orElseThrow()).endsWith("/account?changed");
        assertThat(browser.get("/account?changed").body()).contains("口令已改");
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);
        assertThat(me(basic(someone, OLD)).statusCode()).isEqualTo(401);
        assertThat(me(basic(someone, NEW)).statusCode()).isEqualTo(200);
        assertThat(me("Bearer " + token.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void keeps_its_password_when_the_form_is_wrong() throws Exception {
        var wrong = change("not my password", NEW, NEW);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("现在的口令不对", "href=\"#current\"");
        assertThat(change(OLD, "short", "short").body()).contains("口令至少 12 个字符", "href=\"#password\"");
        assertThat(change(OLD, NEW, OLD).body()).contains("两次输入的口令不一样", "href=\"#repeat\"");
        assertThat(me(basic(someone, OLD)).statusCode()).isEqualTo(200);
    }

    @Test
    void cannot_be_guessed_from_an_open_session() throws Exception {
        for (var i = 0; i < 5; i++) {
            change("guess " + i, NEW, NEW);
        }

        var locked = change(OLD, NEW, NEW);
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.body()).contains("已锁定");
    }

    @Test
    void has_two_sessions_at_most_and_the_third_ends_the_oldest() throws Exception {
        var second = new Browser(port);
        second.signIn(someone, OLD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        new Browser(port).signIn(someone, OLD);

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(second.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void signs_out_everywhere() throws Exception {
        var elsewhere = new Browser(port);
        elsewhere.signIn(someone, OLD);

        var out = browser.post("/account", "/account/sign-outs", Map.of());

        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"cookies\"");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void does_the_same_over_the_interface_for_programs() throws Exception {
        var own = basic(someone, OLD);
        assertThat(browser.postJson("/api/me/passwords", own, json("wrong", NEW))
                        .body())
                .contains("access.password.current-wrong", "\"field\":\"current\"");
        assertThat(browser.postJson("/api/me/sign-outs", own, "{}").statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);

        assertThat(browser.postJson("/api/me/passwords", own, json(OLD, NEW)).statusCode())
                .isEqualTo(204);
        assertThat(me(basic(someone, NEW)).statusCode()).isEqualTo(200);
    }

    private static String json(String current, String password) {
        return "{\"current\":\"" + current + "\",\"password\":\"" + password + "\"}";
    }

    private HttpResponse<String> change(String current, String password, String repeat) throws Exception {
        return browser.post(
                "/account", "/account/passwords", Map.of("current", current, "password", password, "repeat", repeat));
    }

    private HttpResponse<String> me(String authorization) throws Exception {
        return browser.get("/api/me", "Authorization", authorization);
    }
}
