package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees, in a real browser. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesIT {

    private final String root;

    @Autowired
    PagesIT(@LocalServerPort int port) {
        root = "http://127.0.0.1:" + port;
    }

    @Test
    void open_after_sign_in_without_a_complaint_of_the_browser(@TempDir(cleanup = CleanupMode.NEVER) Path profile)
            throws Exception {
        try (var browser = new Chromium(profile)) {
            browser.open(root + "/");
            assertThat(browser.value("location.pathname")).isEqualTo("/signin");
            browser.value("document.querySelector('[name=username]').value = '" + DrumtowerTest.ACCOUNT + "';"
                    + "document.querySelector('[name=password]').value = '" + DrumtowerTest.PASSWORD + "';"
                    + "document.querySelector('main form, form').requestSubmit();");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> browser.value("location.pathname").equals("/"));

            for (var language : new String[] {"zh-CN", "en"}) {
                for (var width : new int[] {1920, 1280, 390}) {
                    browser.width(width);
                    browser.open(root + "/?lang=" + language);
                    assertThat(browser.value("document.documentElement.lang")).isEqualTo(language);
                    assertThat(browser.value("String(document.documentElement.scrollWidth <= innerWidth)"))
                            .as("no sideways scrolling at " + width)
                            .isEqualTo("true");
                    assertThat(browser.value("document.querySelector('h1').textContent"))
                            .isNotBlank();
                    browser.picture("half-hours-%s-%d".formatted(language, width));
                }
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
