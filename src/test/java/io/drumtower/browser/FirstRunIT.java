package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The pages of the first set-up in a real browser. Pictures of them are in {@code target/pictures}. */
@DrumtowerTest
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstRunIT {

    private final String root;

    @Autowired
    FirstRunIT(@LocalServerPort int port) {
        root = "http://127.0.0.1:" + port;
    }

    @Test
    void shows_every_step_without_a_complaint_and_names_what_is_wrong(
            @TempDir(cleanup = CleanupMode.NEVER) Path profile) throws Exception {
        try (var browser = new Chromium(profile)) {
            browser.open(root + "/signin");
            submit(
                    browser,
                    "username.value = '" + DrumtowerTest.ACCOUNT + "'; f.password.value = '" + DrumtowerTest.PASSWORD
                            + "'");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> browser.value("location.pathname").equals("/"));

            look(browser, "/?lang=", "first-page-empty");
            look(browser, "/office?setup&lang=", "setup-office");
            look(browser, "/setup/source?lang=", "setup-source");
            look(browser, "/occasions/new?setup&lang=", "setup-occasion");
            look(browser, "/setup/check?lang=", "setup-check");
            look(browser, "/occasions?lang=", "occasions-empty");
            assertThat(browser.complaints()).isEmpty();

            browser.open(root + "/occasions/new?lang=zh-CN");
            submit(browser, "name.value = '示例博览会'; f.start.value = 'soon'");
            await().until(() ->
                    browser.value("document.activeElement.className").equals("errs"));
            browser.picture("occasion-wrong");

            browser.open(root + "/office?lang=zh-CN");
            submit(browser, "name.value = '示例省商务厅'");
            await().until(() ->
                    browser.value("location.search + document.readyState").equals("?writtencomplete"));
            assertThat(browser.value("document.querySelector('.brand small').textContent"))
                    .isEqualTo("示例省商务厅");
            browser.picture("office-written");
        }
    }

    private static void submit(Chromium browser, String values) {
        browser.value(
                "(() => { const f = document.querySelector('main form'); f." + values + "; f.requestSubmit(); })()");
    }

    private void look(Chromium browser, String address, String name) throws IOException {
        for (var language : new String[] {"zh-CN", "en"}) {
            for (var width : new int[] {1280, 390}) {
                browser.width(width);
                browser.open(root + address + language);
                assertThat(browser.value("String(document.documentElement.scrollWidth <= innerWidth)"))
                        .as(name + " does not scroll sideways at " + width)
                        .isEqualTo("true");
                browser.picture("%s-%s-%d".formatted(name, language, width));
            }
        }
    }
}
