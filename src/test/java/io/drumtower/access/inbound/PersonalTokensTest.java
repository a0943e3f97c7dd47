package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.access.vault.Rights;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalTokensTest {

    private static final String PASSWORD = "a quiet night watch";

    private final String someone = "t-" + UUID.randomUUID();
    private final String own = basic(someone, PASSWORD);
    private final Browser http;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final LocalDate today;

    @Autowired
    PersonalTokensTest(@LocalServerPort int port, Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.http = new Browser(port);
        this.accounts = accounts;
        this.passwords = passwords;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    @BeforeEach
    void somebody() {
        var hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        accounts.open(someone, hash, Set.of(Role.DUTY, Role.AUTHOR), "test");
    }

    @Test
    void may_what_both_the_token_and_the_account_may(@Autowired Rights rights) throws Exception {
        var token = issue("DUTY");
        assertThat(me(token).body()).contains("\"account\":\"" + someone + "\"", "\"roles\":[\"DUTY\"]");
        assertThat(status("/api/occasions", token)).isEqualTo(200);

        rights.revoke(someone, Role.DUTY, "test");

        assertThat(me(token).body()).contains("\"roles\":[]");
        assertThat(status("/api/occasions", token)).isEqualTo(403);
    }

    @Test
    void are_listed_with_their_last_use_and_revoked() throws Exception {
        var token = issue("DUTY");
        assertThat(listed())
                .contains("\"lastUsedAt\":null", "\"name\":\"script\"")
                .doesNotContain("drumtower_");
        me(token);
        assertThat(listed()).doesNotContain("\"lastUsedAt\":null");

        String id = JsonPath.read(listed(), "$.items[0].id");
        assertThat(post("/" + id + "/revocations", own, "{}").statusCode()).isEqualTo(204);

        assertThat(me(token).statusCode()).isEqualTo(401);
        assertThat(post("/" + id + "/revocations", own, "{}").statusCode()).isEqualTo(404);
        assertThat(post("/nonsense/revocations", own, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void that_are_wrong_or_ended_are_refused_in_words(@Autowired PersonalTokens tokens, @Autowired Clock clock)
            throws Exception {
        var ended = tokens.issue(someone, "old", Set.of(Role.DUTY), clock.instant());

        for (var token : new String[] {ended.token(), PersonalTokens.PREFIX + "A".repeat(43), "drumtower_short"}) {
            var refused = me(token);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("access.personal-token.wrong", "请在“我的账号”页另建一个");
        }
    }

    @Test
    void of_others_cannot_be_revoked() throws Exception {
        issue("DUTY");
        String id = JsonPath.read(listed(), "$.items[0].id");
        var admin = basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

        assertThat(post("/" + id + "/revocations", admin, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void may_not_make_tokens_nor_change_the_account() throws Exception {
        var bearer = "Bearer " + issue("DUTY");

        for (var refused : new HttpResponse<?>[] {
            post("", bearer, json("script", today.plusDays(1).toString(), "\"DUTY\"")),
            http.postJson(
                    "/api/me/passwords", bearer, "{\"current\":\"x\",\"password\":\"the second drum is louder\"}"),
            http.postJson("/api/me/sign-outs", bearer, "{}")
        }) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body().toString()).contains("access.personal-token.not-here");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, '\"DUTY\"', name",
        "' ', 1, '\"DUTY\"', name",
        "script, -1, '\"DUTY\"', endsOn",
        "script, 367, '\"DUTY\"', endsOn",
        "script, 1, '', roles",
        "script, 1, '\"DUTY\",\"ADMIN\"', roles",
        "script, 1, '\"MACHINE\"', roles"
    })
    void are_refused_by_what_is_wrong(String name, int days, String roles, String field) throws Exception {
        var refused = post("", own, json(name, today.plusDays(days).toString(), roles));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void may_end_today_or_in_a_year_and_are_not_many() throws Exception {
        assertThat(post("", own, json("a", today.toString(), "\"DUTY\"")).statusCode())
                .isEqualTo(201);
        for (var i = 1; i < 20; i++) {
            post("", own, json("a", today.plusDays(366).toString(), "\"DUTY\""));
        }

        var refused = post("", own, json("a", today.toString(), "\"DUTY\""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("access.personal-token.too-many");
    }

    @Test
    void are_made_on_the_page_of_the_account() throws Exception {
        http.signIn(someone, PASSWORD);
        assertThat(http.get("/account").body()).contains("没有个人令牌");

        var wrong = http.post("/account", "/account/tokens", Map.of("name", "周报", "endsOn", "soon"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#endsOn\"", "value=\"周报\"", "value=\"soon\"");

        var fields = Map.of("name", "周报", "endsOn", today.plusDays(30).toString(), "roles", "DUTY");
        assertThat(http.post("/account", "/account/tokens", fields).body())
                .containsPattern("<code>drumtower_[A-Za-z0-9_-]{43}</code>");
        assertThat(http.get("/account").body()).contains("周报", "未用过").doesNotContain("drumtower_A");
    }

    private String issue(String role) throws Exception {
        var issued = post("", own, json("script", today.plusDays(30).toString(), "\"" + role + "\""));
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        return JsonPath.read(issued.body(), "$.token");
    }

    private static String json(String name, String endsOn, String roles) {
        return "{\"name\":\"%s\",\"endsOn\":\"%s\",\"roles\":[%s]}".formatted(name, endsOn, roles);
    }

    private HttpResponse<String> post(String path, String authorization, String json) throws Exception {
        return http.postJson("/api/me/tokens" + path, authorization, json);
    }

    private String listed() throws Exception {
        return http.get("/api/me/tokens", "Authorization", own).body();
    }

    private HttpResponse<String> me(String token) throws Exception {
        return http.get("/api/me", "Authorization", "Bearer " + token);
    }

    private int status(String path, String token) throws Exception {
        return http.get(path, "Authorization", "Bearer " + token).statusCode();
    }
}
