package io.drumtower.access.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@DrumtowerTest
@TestPropertySource(properties = DrumtowerTest.PASSWORD_FILE + "=")
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class SetUpTest {

    private static final Map<String, String> OCCASION = Map.of(
            "setup",
            "",
            "name",
            "示例博览会 expo",
            "start",
            "2099-11-05 08:00",
            "end",
            "2099-11-13 08:00",
            "sites",
            "portal",
            "places",
            "厅机房\n省政务云机房",
            "slotMinutes",
            "30",
            "graceMinutes",
            "10");

    private final Browser browser;
    private final SetUpLink link;

    @Autowired
    SetUpTest(@LocalServerPort int port, SetUpLink link) {
        this.browser = new Browser(port);
        this.link = link;
    }

    @Test
    void makes_the_first_account_once_for_whoever_has_the_link() throws Exception {
        var form = "/setup?key=" + link.issue();
        var key = form.substring(form.indexOf('=') + 1);

        assertThat(browser.get("/setup?key=wrong").statusCode()).isEqualTo(410);
        assertThat(browser.get("/setup?key=wrong").body()).contains("链接已失效");
        assertThat(browser.get(form + "&lang=en").body()).contains("First account", "lang=zh-CN");
        assertThat(browser.get(form + "&lang=zh-CN").body()).contains("首个账号");

        var tooShort = browser.post(form, form, fields("short", "short"));
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("口令至少 12 个字符", "value=\"zhang\"", "aria-invalid=\"true\"");

        var differing = browser.post(form, form, fields("night watch lantern", "night watch"));
        assertThat(differing.body()).contains("两次输入的口令不一样");

        var made = browser.post(form, form, fields("night watch lantern", "night watch lantern"));
        assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith("/setup/account/next");
        assertThat(browser.get(form).body()).contains("已经设置过");
        assertThat(link.opens(key)).isFalse();

        assertThat(browser.get("/").body()).as("signed in at once").contains("zhang");
        goes_step_by_step_to_an_office_and_an_occasion();
    }

    private void goes_step_by_step_to_an_office_and_an_occasion() throws Exception {
        assertThat(next("account")).isEqualTo("/office?setup");
        assertThat(browser.get("/office?setup").body())
                .contains("aria-current=\"step\"", "以后再做", "北京时间（Asia/Shanghai）", "DRUMTOWER_ZONE");
        assertThat(browser.get("/").body()).doesNotContain("<small>示例省商务厅");

        var office = browser.post(
                "/office?setup",
                "/office",
                Map.of("setup", "", "name", "示例省商务厅", "contact", "值班员甲", "phone", "010 5555 0100", "mail", ""));
        assertThat(location(office)).endsWith("/setup/office/next");
        assertThat(next("office")).isEqualTo("/setup/source");
        assertThat(browser.get("/setup/source").body()).contains("href=\"/sources/new\"", "/setup/source/next");
        assertThat(next("source")).isEqualTo("/occasions/new?setup");

        var occasion = browser.post("/occasions/new?setup", "/occasions/new", OCCASION);
        assertThat(location(occasion)).endsWith("/setup/occasion/next");
        assertThat(next("occasion")).isEqualTo("/setup/check");

        assertThat(browser.get("/setup/check").body())
                .contains("<small>示例省商务厅</small>", "登记数据源", "未做")
                .doesNotContain("href=\"/office\">写下", "href=\"/occasions/new\"");
        assertThat(browser.get("/").body())
                .contains("首页 · 示例省商务厅 · 鼓楼", "还没有数据", "href=\"/sources/new\"", "<details>", "curl");
        assertThat(browser.get("/occasions/expo-20991105").body()).contains("示例博览会 expo", "2099-11-05 08:00");
    }

    private String next(String step) throws Exception {
        return location(browser.get("/setup/" + step + "/next"));
    }

    private static String location(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return to.replaceFirst("^http://localhost:\\d+", "");
    }

    private static Map<String, String> fields(String password, String repeat) {
        return Map.of("account", "zhang", "password", password, "repeat", repeat);
    }
}
