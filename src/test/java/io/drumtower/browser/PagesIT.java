package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Visible;
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

/** What a person sees, in a real browser. Pictures of it are in {@code target/pictures}. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesIT {

    private static final String DAY = "/?day=2026-03-02&lang=";

    /** How much of the table its box hides. */
    private static final String HIDDEN =
            "(box => String(box.scrollHeight - box.clientHeight))" + "(document.querySelector('.wrap.tall'))";

    private final int port;
    private final String root;

    @Autowired
    PagesIT(@LocalServerPort int port) {
        this.port = port;
        root = "http://127.0.0.1:" + port;
    }

    @Test
    void open_after_sign_in_without_a_complaint_of_the_browser(
            @TempDir(cleanup = CleanupMode.NEVER) Path profile, @Autowired Visible visible) throws Exception {
        send(log());
        visible.await("figures.ledger");
        try (var browser = new Chromium(profile)) {
            browser.open(root + "/");
            assertThat(browser.value("location.pathname")).isEqualTo("/signin");
            look(browser, "/signin?lang=", "signin-failed", () -> {
                signIn(browser, "nobody", "not the password");
                await().until(() -> !browser.value("String(document.querySelector('.errs'))")
                        .equals("null"));
            });
            signIn(browser, DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> browser.value("location.pathname").equals("/"));

            look(browser, DAY, "half-hours", () -> {});
            look(browser, "/?day=1999-01-01&lang=", "half-hours-of-a-day-without-data", () -> {});
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void print_every_half_hour(@TempDir(cleanup = CleanupMode.NEVER) Path profile) throws Exception {
        send(log());
        try (var browser = new Chromium(profile)) {
            browser.open(root + "/signin");
            signIn(browser, DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
            await().until(() -> browser.value("location.pathname").equals("/"));
            browser.width(794); // A4
            browser.open(root + DAY + "zh-CN");
            browser.print(true);
            browser.paper("half-hours-printed");

            assertThat(browser.value("String(document.querySelectorAll('.wrap.tall tbody tr').length)"))
                    .isEqualTo("48");
            assertThat(browser.value(HIDDEN)).isEqualTo("0");
            assertThat(browser.value("String(document.documentElement.scrollWidth <= innerWidth)"))
                    .isEqualTo("true");
        }
    }

    private static void signIn(Chromium browser, String account, String password) {
        browser.value("document.querySelector('[name=username]').value = '" + account + "';"
                + "document.querySelector('[name=password]').value = '" + password + "';"
                + "document.querySelector('main form, form').requestSubmit();");
    }

    private void look(Chromium browser, String address, String name, Runnable first) throws IOException {
        for (var language : new String[] {"zh-CN", "en"}) {
            for (var width : new int[] {1920, 1280, 390}) {
                browser.width(width);
                browser.open(root + address + language);
                first.run();
                assertThat(browser.value("document.documentElement.lang")).isEqualTo(language);
                assertThat(browser.value("String(document.documentElement.scrollWidth <= innerWidth)"))
                        .as("no sideways scrolling at " + width)
                        .isEqualTo("true");
                assertThat(browser.value("document.querySelector('h1').textContent"))
                        .isNotBlank();
                browser.picture("%s-%s-%d".formatted(name, language, width));
            }
        }
    }

    private void send(String log) throws Exception {
        var admin = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
        var id = "pages-" + System.nanoTime();
        var registered = new Browser(port)
                .postJson(
                        "/api/sources", admin, "{\"id\":\"" + id + "\",\"site\":\"pages\",\"format\":\"access-log\"}");
        String token = JsonPath.read(registered.body(), "$.token");
        var sent = new Browser(port).postJson("/api/intake/" + id, "Bearer " + token, log);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    }

    /** A day whose visits rise to noon; nothing from 03:00 to 05:00, and one line that is none. */
    private static String log() {
        var log = new StringBuilder("no line of a log\n");
        for (var minute = 0; minute < 1_440; minute++) {
            var visits = minute / 60 == 3 || minute / 60 == 4 ? 0 : 1 + (720 - Math.abs(720 - minute)) / 90;
            for (var visit = 0; visit < visits; visit++) {
                log.append(
                        "198.51.100.%d - - [02/Mar/2026:%02d:%02d:%02d +0800] \"GET /page/%d HTTP/1.1\" 200 9 \"-\" \"Mozilla/5.0\"\n"
                                .formatted(visit + 1, minute / 60, minute % 60, visit, minute));
            }
        }
        return log.toString();
    }
}
