package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Visible;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees, in every width, language and theme: no violation of axe, no complaint of the browser. */
@DrumtowerTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesIT {

    private final int port;
    private final Visible visible;
    private final Clock clock;
    private Eyes eyes;

    @Autowired
    PagesIT(@LocalServerPort int port, Visible visible, Clock clock) {
        this.port = port;
        this.visible = visible;
        this.clock = clock;
    }

    @BeforeAll
    void begin() throws Exception {
        new Scene(port, "pages", clock.instant()).play(clock.instant());
        new DeskScene(port, "watched").play(clock.instant());
        visible.await("figures.ledger");
        visible.await("intake.receipts");
        eyes = new Eyes("http://127.0.0.1:" + port);
        eyes.signIn();
    }

    @AfterAll
    void end() {
        eyes.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, home",
        "/?day=1999-01-01, home-without-data",
        "/occasions, occasions",
        "/occasions/pages, occasion",
        "/occasions/pages/slots/3, slot",
        "/occasions/pages/slots/384, slot-planned",
        "/occasions/pages/wall-links, wall-links",
        "/figures/attacks.blocked?occasion=pages, figure",
        "/figures/traffic.peak-per-minute?occasion=pages, figure-peak",
        "/figures/attacks.unknown?year=1999, figure-without-events",
        "/sources, sources",
        "/sources/pages-waf, source",
        "/sources/pages-log, source-of-a-log",
        "/sources/new, source-new",
        "/sources/tests, test-new",
        "/sources/pages-waf/token, token-new",
        "/alarms, alarms",
        "/office, office",
        "/occasions/new, occasion-new",
        "/occasions/pages/amend, occasion-amend",
        "/occasions/pages/roster, roster",
        "/desk/pages/handover, handover-opening",
        "/accounts, accounts",
        "/accounts/admin, account-of",
        "/account, account",
        "/desk/pages, desk-without-roster",
        "/desk/watched, desk",
        "/desk/watched/log, log",
        "/desk/watched/log?amend=watched-1, log-amend",
        "/desk/watched/log?q=nowhere, log-without-entries",
        "/items/watched-waf, item",
        "/desk/watched/inspections, inspections",
        "/desk/watched/inspections/1, inspection",
        "/account/call-address, call-address",
    })
    void is_clear(String path, String name) {
        eyes.look(path, name, page -> page.locator("[hx-trigger=load]").waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED)));
    }

    @Test
    void the_wall_is_clear() {
        eyes.look("/wall/pages", "wall", page -> page.locator("#live:not(.off)").waitFor());
        eyes.look("/wall/pages?theme=light", "wall-light", page -> page.locator("#live:not(.off)").waitFor());
    }

    @Test
    void the_sheet_of_a_day_is_clear() {
        eyes.look("/occasions/pages/days/" + BusinessDay.of(clock.instant()), "day", page -> {});
    }

    @Test
    void a_receipt_and_its_withdrawal_are_clear() {
        eyes.open("/sources/pages-log");
        eyes.page().locator("a[href^='/receipts/']").first().click();
        var receipt = URI.create(eyes.page().url()).getPath();
        eyes.look(receipt, "receipt", page -> {});
        eyes.look(receipt + "/withdrawal", "withdrawal", page -> {});
    }

    @Test
    void a_day_is_printed_whole() {
        eyes.open("/");
        var page = eyes.page();
        page.setViewportSize(794, 1_123); // A4
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(page.evaluate("[...document.querySelectorAll('.wrap')].every(box => box.scrollHeight <= box.clientHeight)"))
                .as("no box hides a row")
                .isEqualTo(true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void the_judge_finds_a_fault() {
        eyes.open("/");
        eyes.page().evaluate("document.querySelector('main').innerHTML = '<h1>x</h1><button></button>'");

        assertThat(eyes.violations()).anyMatch(fault -> fault.startsWith("button-name"));
    }

    @Test
    void a_record_is_clear() {
        eyes.open("/figures/attacks.blocked?occasion=pages");
        eyes.page().locator("tbody td a").first().click();
        assertThat(eyes.page().locator("pre.raw").textContent()).contains("\"src_ip\":\"203.0.113.*\"");
        eyes.look(URI.create(eyes.page().url()).getPath(), "record", page -> {});
    }

    @Test
    void the_way_in_is_clear() {
        try (var stranger = new Eyes("http://127.0.0.1:" + port)) {
            stranger.look("/signin", "signin", page -> {});
            stranger.look("/setup?key=wrong", "setup-done", page -> {});
            stranger.look("/password?key=wrong", "password-ended", page -> {});
        }
    }
}
