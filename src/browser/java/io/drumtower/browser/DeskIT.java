package io.drumtower.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.clockwork.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An officer at the desk by the keyboard alone, with a line that is cut and a sign-in that ends. */
@DrumtowerTest
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=desk-eyes")
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskIT {

    private static final Instant START = Instant.parse("2028-01-01T08:00:00Z");
    private static final LocatorAssertions.ContainsTextOptions LATER =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Autowired
    SetClock clock;

    private final int port;
    private final Desk desk;

    @Autowired
    DeskIT(@LocalServerPort int port, Visible visible, PersonalTokens tokens) {
        this.port = port;
        desk = new Desk(port, visible, tokens);
    }

    @BeforeEach
    void stop(@Autowired Ticker ticker) {
        ticker.stop();
    }

    @AfterEach
    void resetAxonsClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    /** Seven minutes before the first slot is missed. */
    private void begin(String occasion) throws Exception {
        clock.set(START);
        desk.schedule(occasion, "2028-01-01T08:00:00Z", "2028-01-03T08:00:00Z");
        desk.expect(201, "/api/shifts", "{\"occasion\":\"" + occasion + "\"}");
        clock.set(START.plusSeconds(1_980));
    }

    private static Page sitDown(Eyes eyes, String occasion) {
        eyes.signIn();
        eyes.open("/desk/" + occasion + "?lang=zh-CN");
        eyes.open("/desk/" + occasion);
        return eyes.page();
    }

    @Test
    void files_a_slot_with_two_keystrokes() throws Exception {
        begin("keys-file");
        try (var eyes = new Eyes("http://127.0.0.1:" + port)) {
            var page = sitDown(eyes, "keys-file");

            page.keyboard().press("s");
            page.keyboard().press("Enter");

            assertThat(page.locator("#said")).containsText("#1 已填报并入库。");
            assertThat(eyes.complaints()).isEmpty();
        }
    }

    @Test
    void writes_an_entry_and_sees_it_beside() throws Exception {
        begin("keys-log");
        try (var eyes = new Eyes("http://127.0.0.1:" + port)) {
            var page = sitDown(eyes, "keys-log");

            write(page, "攻 云 WAF 告警激增 @-20m");

            assertThat(page.locator("#said")).containsText("已入库 #");
            assertThat(page.locator("#rail .tl li").first()).containsText("攻击：云 WAF 告警激增");
            assertThat(page.locator("#entry-text")).hasValue("");
            desk.expect(201, "/api/shifts/keys-log.1/entries", "{\"id\":\"other\",\"text\":\"旁边的人写的\"}");
            assertThat(page.locator("#rail .tl li").first()).containsText("旁边的人写的", LATER);
            assertThat(eyes.complaints()).isEmpty();
        }
    }

    @Test
    void sees_to_an_item() throws Exception {
        begin("keys-item");
        desk.expect(
                201,
                "/api/items",
                "{\"id\":\"waf\",\"occasion\":\"keys-item\",\"title\":\"云 WAF 停更\",\"severity\":\"CRITICAL\",\"nextStep\":\"打电话\"}");
        try (var eyes = new Eyes("http://127.0.0.1:" + port)) {
            var page = sitDown(eyes, "keys-item");

            page.keyboard().press("j");
            page.keyboard().press("a");
            assertThat(page.locator("#said")).containsText("已确认“云 WAF 停更”，17:03 前有效");
            page.waitForLoadState(); // the keys come last
            page.keyboard().press("j");
            page.keyboard().press("c");
            assertThat(page.locator("#close-waf-note")).isFocused();
            page.keyboard().type("已恢复");
            page.keyboard().press("Control+Enter");

            assertThat(page.locator("#said")).containsText("已办结“云 WAF 停更”。");
            assertThat(eyes.complaints()).isEmpty();
        }
    }

    @Test
    void loses_no_text_when_the_sign_in_ends_in_mid_sentence() throws Exception {
        begin("keys-out");
        try (var eyes = new Eyes("http://127.0.0.1:" + port)) {
            var page = sitDown(eyes, "keys-out");
            page.keyboard().press("n");
            page.keyboard().type("写到一半");
            page.context().clearCookies();
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#kept")).containsText("登录已结束，没有送出");

            page.locator("#kept a").click();
            page.locator("[name=username]").fill(DrumtowerTest.ACCOUNT);
            page.locator("[name=password]").fill(DrumtowerTest.PASSWORD);
            page.locator("main button[type=submit]").click();

            page.waitForURL("**/desk/keys-out*");
            assertThat(page.locator("#entry-text")).hasValue("写到一半");
            assertThat(page.locator("#kept")).containsText("已放回");
            write(page, "");
            assertThat(page.locator("#rail .tl li").first()).containsText("写到一半");
            eyes.open("/desk/keys-out");
            assertThat(page.locator("#entry-text")).hasValue("");
        }
    }

    @Test
    void keeps_what_cannot_be_sent_and_sends_it_once_the_line_is_back() throws Exception {
        begin("keys-cut");
        try (var line = new Line(port);
                var eyes = new Eyes("http://127.0.0.1:" + line.port())) {
            var page = sitDown(eyes, "keys-cut");
            line.cut();

            write(page, "断线时写的 @-5m");
            assertThat(page.locator("#kept")).containsText("已存在本机，未上报：1 条");
            assertThat(page.locator("#entry-text")).hasValue("");
            line.mend();
            clock.set(START.plusSeconds(3_600));

            assertThat(page.locator("#rail .tl li").first()).containsText("断线时写的", LATER);
            assertThat(page.locator("#kept")).isHidden();
            List<String> happened = desk.read("/api/entries?occasion=keys-cut", "$.items[*].happenedAt");
            assertThat(happened)
                    .as("five minutes before it was written, not before it was sent")
                    .containsExactly("2028-01-01T08:28:00Z");
        }
    }

    private static void write(Page page, String text) {
        page.keyboard().press("n");
        page.keyboard().type(text);
        page.keyboard().press("Control+Enter");
    }
}
