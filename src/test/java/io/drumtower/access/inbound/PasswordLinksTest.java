package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordLinksTest {

    private static final String ADMIN = basic(ACCOUNT, PASSWORD);
    private static final String FIRST = "a quiet night watch";
    private static final String SECOND = "the second drum is louder";

    private final String someone = "p-" + UUID.randomUUID();
    private final int port;
    private final Browser browser;

    @Autowired
    PasswordLinksTest(@LocalServerPort int port) {
        this.port = port;
        this.browser = new Browser(port);
    }

    @Test
    void let_a_new_person_in_once() throws Exception {
        var form = path(browser.postJson("/api/accounts", ADMIN, "{\"account\":\"" + someone + "\"}"));
        assertThat(browser.get(form).body()).contains("为工号 " + someone + " 设置口令");
        assertThat(me("").statusCode()).as("not yet").isEqualTo(401);

        var chosen = choose(form, FIRST, FIRST);

        assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/signin?chosen");
        assertThat(browser.get("/signin?chosen").body()).contains("口令已设好，请登录。");
        assertThat(me(FIRST).body()).contains("\"roles\":[]");
        assertThat(browser.get(form).statusCode()).isEqualTo(410);
        assertThat(browser.get(form).body()).contains("链接已失效", "请向安全管理员要一个新链接");
    }

    @Test
    void keep_to_the_rules_of_passwords() throws Exception {
        var form = path(browser.postJson("/api/accounts", ADMIN, "{\"account\":\"" + someone + "\"}"));

        var tooShort = choose(form, "short", "short");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("口令至少 12 个字符", "href=\"#password\"", "aria-invalid=\"true\"");
        assertThat(choose(form, FIRST, SECOND).body()).contains("两次输入的口令不一样", "href=\"#repeat\"");
        assertThat(choose(form, someone, someone).body()).contains("口令不能由工号变来");
        assertThat(browser.get(form).statusCode()).as("still open").isEqualTo(200);
    }

    @Test
    void of_security_end_the_old_password_when_they_are_used_and_each_ends_the_one_before() throws Exception {
        choose(path(browser.postJson("/api/accounts", ADMIN, "{\"account\":\"" + someone + "\"}")), FIRST, FIRST);
        var session = new Browser(port);
        session.signIn(someone, FIRST);
        var lost = path(reset());
        var form = path(reset());

        assertThat(browser.get(lost).statusCode()).isEqualTo(410);
        assertThat(me(FIRST).statusCode()).as("until it is used").isEqualTo(200);
        choose(form, SECOND, SECOND);

        assertThat(me(FIRST).statusCode()).isEqualTo(401);
        assertThat(me(SECOND).statusCode()).isEqualTo(200);
        assertThat(session.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void are_made_on_the_pages_of_accounts() throws Exception {
        var admin = new Browser(port);
        admin.signIn(ACCOUNT, PASSWORD);

        var opened = admin.post("/accounts", "/accounts", Map.of("account", someone));
        assertThat(opened.body())
                .containsPattern("http://localhost:\\d+/password\\?key=[A-Za-z0-9_-]{43}<")
                .contains("还没有设口令");

        var again = admin.post("/accounts", "/accounts", Map.of("account", someone));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("已有账号 " + someone, "href=\"#account\"", "value=\"" + someone + "\"");
        assertThat(admin.post("/accounts", "/accounts", Map.of("account", "a b"))
                        .body())
                .contains("工号只能用字母");

        var page = "/accounts/" + someone;
        assertThat(admin.post(page, page + "/password-links", Map.of()).body()).contains("/password?key=");
    }

    @Test
    void that_are_none_are_told_so() throws Exception {
        assertThat(browser.get("/password").statusCode()).isEqualTo(410);
        assertThat(browser.get("/password?key=short").statusCode()).isEqualTo(410);
        assertThat(reset().statusCode()).as("no such account").isEqualTo(404);
    }

    private HttpResponse<String> reset() throws Exception {
        return browser.postJson("/api/accounts/" + someone + "/password-links", ADMIN, "{}");
    }

    private HttpResponse<String> choose(String form, String password, String repeat) throws Exception {
        return browser.post(form, form, Map.of("password", password, "repeat", repeat));
    }

    private static String path(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String link = JsonPath.read(made.body(), "$.link");
        return link.substring(link.indexOf("/password"));
    }

    private HttpResponse<String> me(String password) throws Exception {
        return browser.get("/api/me", "Authorization", basic(someone, password));
    }
}
