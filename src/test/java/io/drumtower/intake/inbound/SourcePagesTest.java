package io.drumtower.intake.inbound;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People register a source, send for it, withdraw what was wrong, and announce a test. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourcePagesTest {

    private static final Pattern TOKEN = Pattern.compile("id=\"token\">([^<]+)<");
    private static final String LINE =
            "198.51.100.7 - - [01/Oct/2026:08:10:01 +0800] \"GET /a HTTP/1.1\" 200 12 \"-\" \"Mozilla/5.0\"\n";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void signIn() throws Exception {
        browser = new Browser(port);
        browser.signIn(ACCOUNT, PASSWORD);
    }

    @Test
    void a_source_gets_a_token_once_with_snippets_that_hold_it() throws Exception {
        var page = register("page-ids", "suricata-eve");

        var token = token(page);
        assertThat(page)
                .contains("Authorization Bearer " + token, "auth.token = &quot;" + token, "/api/intake/page-ids");
        assertThat(browser.get("/sources/page-ids").body())
                .doesNotContain(token)
                .contains("TOKEN");
        assertThat(send("page-ids", token, "{}")).isEqualTo(200);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        var answer = browser.post(
                "/sources/new",
                "/sources",
                Map.of(
                        "id",
                        "not an id",
                        "name",
                        "某 WAF",
                        "site",
                        "portal",
                        "format",
                        "modsecurity",
                        "denyRules",
                        "1 2"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#id\"", "value=\"not an id\"", "value=\"某 WAF\"", "value=\"1 2\"", "id=\"id-e\"");
    }

    @Test
    void a_new_token_ends_the_old_at_once() throws Exception {
        var old = token(register("page-log", "access-log"));

        var fresh = token(browser.post("/sources/page-log/token", "/sources/page-log/token", Map.of())
                .body());

        assertThat(send("page-log", old, LINE)).isEqualTo(401);
        assertThat(send("page-log", fresh, LINE)).isEqualTo(200);
    }

    @Test
    void a_delivery_is_withdrawn_after_its_answers_were_checked() throws Exception {
        var token = token(register("page-wrong", "某设备", "access-log"));
        var sent = new Browser(port).postJson("/api/intake/page-wrong", "Bearer " + token, LINE);
        var delivery = sent.body().replaceAll(".*\"delivery\":\"([^\"]+)\".*", "$1");
        var form = "/receipts/" + delivery + "/withdrawal";
        await().until(() -> browser.get(form).statusCode() == 200);

        var unsaid = browser.post(form, form, Map.of("reason", "OTHER", "note", " "));
        var check = browser.post(form, form, Map.of("reason", "OTHER", "note", "发错了", "step", "check"));
        var done = browser.post(form, form, Map.of("reason", "OTHER", "note", "发错了", "step", "send"));

        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("href=\"#note\"");
        assertThat(check.body()).contains("发错了", "value=\"send\"", "某设备 · 回执");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(browser.get("/receipts/" + delivery).body()).contains("已撤回", "发错了", ACCOUNT);
        assertThat(browser.get(form).statusCode()).isEqualTo(409);
    }

    @Test
    void a_test_is_announced_and_revoked() throws Exception {
        register("page-test", "suricata-eve");
        var times = Map.of("sources", "page-test", "from", "2099-09-26 14:30", "to", "2099-09-26 16:00", "note", "演练七");

        var malformed = browser.post(
                "/sources/tests", "/sources/tests", Map.of("sources", "page-test", "from", "tomorrow", "note", "演练七"));
        var announced = browser.post("/sources/tests", "/sources/tests", times);

        assertThat(malformed.body()).contains("href=\"#from\"", "value=\"tomorrow\"", "checked=\"checked\"");
        assertThat(announced.statusCode()).isEqualTo(302);
        var page = browser.get("/sources").body();
        assertThat(page).contains("演练七", "2099-09-26 14:30");
        var revoke = page.replaceAll("(?s).*action=\"(/sources/tests/[^\"]+/revocations)\".*", "$1");
        assertThat(browser.post("/sources", revoke, Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void a_page_shows_rejects_with_their_places_and_there_is_none_of_what_is_unknown() throws Exception {
        var key = token(register("page-places", "suricata-eve"));
        send("page-places", key, "not json");
        await().untilAsserted(
                        () -> assertThat(browser.get("/sources/page-places").body())
                                .as("a reject with its place")
                                .contains("第 1 条", "不是 JSON"));

        assertThat(browser.get("/sources/nobody").statusCode()).isEqualTo(404);
        assertThat(browser.get("/receipts/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void a_receipt_says_when_nothing_of_it_could_be_read() throws Exception {
        var key = token(register("page-unread", "suricata-eve"));

        assertThat(receipt("page-unread", key, "not json")).contains("一条也没能识别", "Suricata EVE");
        assertThat(receipt("page-unread", key, "[]")).doesNotContain("一条也没能识别");
    }

    @Test
    void a_receipt_says_when_another_source_sent_the_same() throws Exception {
        var first = token(register("page-first", "access-log"));
        var second = token(register("page-second", "access-log"));
        var log = LINE.replace("GET /", "GET /same");

        assertThat(receipt("page-first", first, log)).doesNotContain("同样的内容");
        assertThat(receipt("page-second", second, log)).contains("同样的内容已由数据源“page-first”送来");
    }

    @Test
    void a_packed_body_must_say_so() throws Exception {
        var key = token(register("page-packed", "access-log"));

        var packed = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/intake/page-packed"))
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8, 0}))
                .build();
        var refused = HttpClient.newHttpClient().send(packed, BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains("Content-Encoding: gzip");
    }

    private String receipt(String source, String token, String body) throws Exception {
        var sent = new Browser(port).postJson("/api/intake/" + source, "Bearer " + token, body);
        var delivery = sent.body().replaceAll(".*\"delivery\":\"([^\"]+)\".*", "$1");
        await().until(() -> browser.get("/receipts/" + delivery).statusCode() == 200);
        return browser.get("/receipts/" + delivery).body();
    }

    private String register(String id, String format) throws Exception {
        return register(id, "", format);
    }

    private String register(String id, String name, String format) throws Exception {
        var answer = browser.post(
                "/sources/new", "/sources", Map.of("id", id, "name", name, "site", "pages", "format", format));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String token(String page) {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private int send(String source, String token, String body) throws Exception {
        return new Browser(port)
                .postJson("/api/intake/" + source, "Bearer " + token, body)
                .statusCode();
    }
}
