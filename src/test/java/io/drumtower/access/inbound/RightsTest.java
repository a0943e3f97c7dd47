package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@DrumtowerTest
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=rights") // who is the last administrator depends on all accounts
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsTest {

    private static final String ADMIN = basic(ACCOUNT, PASSWORD);
    private static final String OWN = "a quiet night watch";

    private final String someone = "r-" + UUID.randomUUID();
    private final int port;
    private final Browser http;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    @Autowired
    RightsTest(@LocalServerPort int port, Accounts accounts, PasswordEncoder passwords) {
        this.port = port;
        this.http = new Browser(port);
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @BeforeEach
    void somebody() {
        accounts.open(someone, Objects.requireNonNull(passwords.encode(OWN)), Set.of(Role.DUTY), "test");
    }

    @Test
    void of_the_last_administrators_cannot_be_taken() throws Exception {
        for (var role : new String[] {"ADMIN", "SECURITY"}) {
            var refused = post("/" + ACCOUNT + "/revocations", "{\"role\":\"" + role + "\"}");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("access.role.last-" + role.toLowerCase(java.util.Locale.ROOT));
        }
        var refused = post("/" + ACCOUNT + "/closures", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("最后一个能登录的系统管理员");
        assertThat(me(ADMIN).statusCode()).isEqualTo(200);
    }

    @Test
    void of_an_administrator_who_cannot_sign_in_yet_do_not_count() throws Exception {
        var invited = "i-" + UUID.randomUUID();
        accounts.open(invited, null, Set.of(Role.ADMIN, Role.SECURITY), "test");

        assertThat(post("/" + ACCOUNT + "/closures", "{}").statusCode()).isEqualTo(409);
        assertThat(post("/" + invited + "/closures", "{}").statusCode()).isEqualTo(204);
    }

    @Test
    void of_an_administrator_can_be_taken_when_there_is_another() throws Exception {
        post("/" + someone + "/roles", "{\"role\":\"ADMIN\"}");

        assertThat(post("/" + someone + "/revocations", "{\"role\":\"ADMIN\"}").statusCode())
                .isEqualTo(204);
        assertThat(me(basic(someone, OWN)).body()).contains("[\"DUTY\"]");
    }

    @Test
    void end_with_the_account_its_sessions_and_its_tokens(@Autowired PersonalTokens tokens) throws Exception {
        var browser = new Browser(port);
        browser.signIn(someone, OWN);
        var token = "Bearer "
                + tokens.issue(someone, "script", Set.of(Role.DUTY), Instant.parse("2099-01-01T00:00:00Z"))
                        .token();
        assertThat(me(token).statusCode()).isEqualTo(200);

        assertThat(post("/" + someone + "/closures", "{}").statusCode()).isEqualTo(204);

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(me(token).statusCode()).isEqualTo(401);
        assertThat(me(basic(someone, OWN)).statusCode()).isEqualTo(401);
        assertThat(post("/" + someone + "/roles", "{\"role\":\"DUTY\"}").statusCode())
                .isEqualTo(404);
        assertThat(post("/" + someone + "/password-links", "{}").statusCode()).isEqualTo(404);
        assertThat(post("/" + someone + "/closures", "{}").statusCode()).isEqualTo(404);
        assertThat(post("", "{\"account\":\"" + someone + "\"}").statusCode())
                .as("its name")
                .isEqualTo(409);
    }

    @Test
    void are_set_on_a_page_of_the_account() throws Exception {
        var page = "/accounts/" + someone;
        var security = new Browser(port);
        security.signIn(ACCOUNT, PASSWORD);
        assertThat(security.get(page).body()).contains("账号 " + someone).containsPattern("value=\"DUTY\" checked");

        security.post(page, page + "/roles", Map.of("roles", "AUTHOR"));
        assertThat(me(basic(someone, OWN)).body()).contains("[\"AUTHOR\"]");

        security.post(page, page + "/roles", Map.of());
        assertThat(me(basic(someone, OWN)).body()).contains("[]");
        assertThat(security.get("/accounts").body()).contains(someone, "没有角色");
    }

    @Test
    void that_are_refused_on_the_page_are_told_in_words() throws Exception {
        var page = "/accounts/" + ACCOUNT;
        var security = new Browser(port);
        security.signIn(ACCOUNT, PASSWORD);

        var refused = security.post(page, page + "/closures", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("请先让另一个账号成为系统管理员");
        assertThat(security.get("/accounts/nobody-here").statusCode()).isEqualTo(404);
    }

    @Test
    void are_seen_but_not_changed_by_the_system_administrator() throws Exception {
        var account = "a-" + UUID.randomUUID();
        accounts.open(account, Objects.requireNonNull(passwords.encode(OWN)), Set.of(Role.ADMIN), "test");
        var admin = new Browser(port);
        admin.signIn(account, OWN);

        var page = admin.get("/accounts/" + someone).body();
        assertThat(page).contains("值班员", "角色由安全管理员授予和收回。", "关闭账号").doesNotContain("checkbox");
        assertThat(admin.post("/accounts", "/accounts/" + someone + "/roles", Map.of("roles", "ADMIN"))
                        .statusCode())
                .isEqualTo(403);
        post("/" + account + "/closures", "{}");
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return http.postJson("/api/accounts" + path, ADMIN, json);
    }

    private HttpResponse<String> me(String authorization) throws Exception {
        return http.get("/api/me", "Authorization", authorization);
    }
}
