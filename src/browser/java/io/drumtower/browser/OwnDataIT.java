package io.drumtower.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What a newcomer does in the first minutes, from the link on the console. */
@ExtendWith(OutputCaptureExtension.class)
@DrumtowerTest
@DirtiesContext
@TestPropertySource(properties = DrumtowerTest.PASSWORD_FILE + "=")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnDataIT {

    private static final DateTimeFormatter LOG = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private final int port;
    private final Visible visible;
    private final Clock clock;

    @Autowired
    OwnDataIT(@LocalServerPort int port, Visible visible, Clock clock) {
        this.port = port;
        this.visible = visible;
        this.clock = clock;
    }

    @Test
    @Timeout(120)
    void leads_from_the_link_to_a_half_hour_of_ones_own(CapturedOutput console) throws Exception {
        var link = Pattern.compile("/setup\\?key=[A-Za-z0-9_-]{22}").matcher(console.getOut());
        assertThat(link.find()).isTrue();
        try (var eyes = new Eyes("http://127.0.0.1:" + port)) {
            var page = eyes.page();
            eyes.open(link.group());
            page.locator("[name=account]").fill("0017");
            page.locator("[name=password]").fill(DrumtowerTest.PASSWORD);
            page.locator("[name=repeat]").fill(DrumtowerTest.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/office?setup");
            page.locator("[name=name]").fill("示例省商务厅");
            page.keyboard().press("Enter");
            page.waitForURL("**/setup/source");
            page.locator("main .btn.go").click();
            page.locator("[name=id]").fill("web");
            page.locator("[name=name]").fill("门户日志");
            page.locator("[name=site]").fill("portal");
            page.locator("[name=format][value=access-log]").check();
            page.locator("main form .btn.go").click();
            var token = page.locator("#token").textContent();

            send(token);
            eyes.open("/");

            assertThat(page.locator("table tbody tr").first()).isVisible();
            assertThat(page.locator(".figs .n").first()).isVisible();
            assertThat(page.locator("main")).containsText("门户日志");
            assertThat(page.locator(".brand small")).hasText("示例省商务厅");
            assertThat(eyes.complaints()).isEmpty();
        }
    }

    private void send(String token) throws Exception {
        var line = "192.0.2.1 - - [%s] \"GET /index.html HTTP/1.1\" 200 10 \"-\" \"Mozilla/5.0\"\n"
                .formatted(LOG.format(clock.instant().atOffset(ZoneOffset.UTC)));
        var answer = new Browser(port).postJson("/api/intake/web", "Bearer " + token, line);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        visible.await("figures.ledger");
    }
}
