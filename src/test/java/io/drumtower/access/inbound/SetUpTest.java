package io.drumtower.access.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
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
        assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith("/signin?opened");
        assertThat(browser.get(form).body()).contains("已经设置过");
        assertThat(link.opens(key)).isFalse();

        browser.signIn("zhang", "night watch lantern");
        assertThat(browser.get("/").body()).contains("zhang");
    }

    private static Map<String, String> fields(String password, String repeat) {
        return Map.of("account", "zhang", "password", password, "repeat", repeat);
    }
}
