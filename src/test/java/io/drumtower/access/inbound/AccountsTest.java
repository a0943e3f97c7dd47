package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountsTest {

    private static final String ADMIN = basic(ACCOUNT, PASSWORD);

    private final Browser http;

    @Autowired
    AccountsTest(@LocalServerPort int port) {
        this.http = new Browser(port);
    }

    @Test
    void open_without_a_right_and_gain_and_lose_it() throws Exception {
        var own = basic("li", "a quiet night watch");

        assertThat(open("li").statusCode()).isEqualTo(201);
        assertThat(me(own)).contains("\"roles\":[]");
        assertThat(post("/api/accounts", own, "{}").statusCode()).isEqualTo(403);

        assertThat(post("/api/accounts/li/roles", ADMIN, "{\"role\":\"DUTY\"}").statusCode())
                .isEqualTo(204);
        assertThat(me(own)).contains("\"roles\":[\"DUTY\"]");

        post("/api/accounts/li/revocations", ADMIN, "{\"role\":\"DUTY\"}");
        assertThat(me(own)).contains("\"roles\":[]");
    }

    @Test
    void are_opened_once() throws Exception {
        open("wang");

        var again = open("wang");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("access.account.exists", "已有账号 wang。");
    }

    @Test
    void never_hold_the_role_of_machines() throws Exception {
        var refused = post("/api/accounts/admin/roles", ADMIN, "{\"role\":\"MACHINE\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("access.role.not-of-accounts");
    }

    @Test
    void an_unknown_account_or_member_is_refused() throws Exception {
        assertThat(post("/api/accounts/nobody/roles", ADMIN, "{\"role\":\"DUTY\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/api/accounts", ADMIN, "{\"acount\":\"x\"}").body())
                .contains("platform.problem.member-unknown", "\"field\":\"acount\"");
        assertThat(post("/api/accounts", ADMIN, "{\"password\":\"x\"}").body())
                .contains("platform.problem.member-malformed", "\"field\":\"account\"");
    }

    private HttpResponse<String> open(String account) throws Exception {
        return post("/api/accounts", ADMIN, "{\"account\":\"" + account + "\",\"password\":\"a quiet night watch\"}");
    }

    private HttpResponse<String> post(String path, String authorization, String json) throws Exception {
        return http.postJson(path, authorization, json);
    }

    private String me(String authorization) throws Exception {
        return http.get("/api/me", "Authorization", authorization).body();
    }
}
