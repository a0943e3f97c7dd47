package io.drumtower.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The wall lives without a hand, and says so when it does not. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WallIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(2_000);
    private static final LocatorAssertions.IsVisibleOptions SOME_TIME =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private final int port;
    private final Clock clock;
    private final Visible visible;

    @Autowired
    WallIT(@LocalServerPort int port, Clock clock, Visible visible) {
        this.port = port;
        this.clock = clock;
        this.visible = visible;
    }

    @Test
    void shows_an_attack_within_two_seconds_without_being_loaded_again() throws Exception {
        var scene = new Scene(port, "wall-live", clock.instant()).play(clock.instant());
        visible.await("figures.ledger");
        try (var eyes = new Eyes("http://127.0.0.1:" + port)) {
            eyes.signIn();
            eyes.open("/wall/wall-live");
            var page = eyes.page();
            assertThat(page.locator("#live")).containsText("实时");
            page.evaluate("window.stillHere = true");
            var before = Long.parseLong(
                    page.locator("#t-attacks-blocked").textContent().replaceAll("\\D", ""));

            scene.attack(clock.instant());

            assertThat(page.locator("#t-attacks-blocked")).containsText("%,d".formatted(before + 1), SOON);
            assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
            assertThat(eyes.complaints()).isEmpty();
        }
    }

    @Test
    void says_that_the_line_is_cut_and_recovers_by_itself() throws Exception {
        new Scene(port, "wall-cut", clock.instant()).play(clock.instant());
        visible.await("figures.ledger");
        try (var line = new Line(port);
                var eyes = new Eyes("http://127.0.0.1:" + line.port())) {
            eyes.signIn();
            eyes.open("/wall/wall-cut");
            var page = eyes.page();
            assertThat(page.locator("#live")).containsText("实时");
            assertThat(page.locator("#lost")).isHidden();

            line.cut();

            assertThat(page.locator("#lost")).isVisible(SOME_TIME);
            assertThat(page.locator("#lost")).containsText("连接中断，画面停在");
            assertThat(page.locator(".wall.dead .w3 .gone")).containsText("停更");
            page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target", "pictures", "wall-cut.png")));

            line.mend();

            assertThat(page.locator("#live")).isVisible(SOME_TIME);
            assertThat(page.locator(".wall.dead")).hasCount(0);
        }
    }

    @Test
    void opens_a_number_by_keys_alone() throws Exception {
        new Scene(port, "wall-keys", clock.instant()).play(clock.instant());
        visible.await("figures.ledger");
        try (var eyes = new Eyes("http://127.0.0.1:" + port)) {
            eyes.signIn();
            eyes.open("/wall/wall-keys");
            var page = eyes.page();
            page.locator("#live:not(.off)").waitFor();
            for (var tabs = 0; tabs < 60 && !"w-slot".equals(page.evaluate("document.activeElement.id")); tabs++) {
                page.keyboard().press("Tab");
            }

            page.keyboard().press("Enter");

            page.waitForURL("**/occasions/wall-keys/slots/*");
            assertThat(page.locator("h1")).containsText("#");
        }
    }

}
