package io.drumtower.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.kernel.Visible;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What was typed outlives a line that is cut and a sign-in that ends. */
@TestPropertySource(properties = "drumtower.test=drafts")
class DraftsIT extends AtTheDesk {

    @Autowired
    DraftsIT(@LocalServerPort int port, Visible visible, PersonalTokens tokens) {
        super(port, visible, tokens);
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

            signInAgain(page, "**/desk/keys-out*");

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

    @Test
    void loses_nothing_of_a_handover_when_the_sign_in_ends() throws Exception {
        begin("keys-hand");
        try (var eyes = new Eyes("http://127.0.0.1:" + port)) {
            var page = sitDown(eyes, "keys-hand");
            eyes.open("/desk/keys-hand/handover");
            page.locator("#begin-officerInCharge").fill("h42");
            page.context().clearCookies();
            page.locator("main button.go").click();
            assertThat(page.locator("#kept")).containsText("登录已结束，没有送出");

            signInAgain(page, "**/desk/keys-hand/handover*");

            assertThat(page.locator("#begin-officerInCharge")).hasValue("h42");
            assertThat(page.locator("#kept")).containsText("已放回");
        }
    }

    @Test
    void gives_back_what_nobody_takes_any_more_and_sends_what_waits_behind_it() throws Exception {
        begin("keys-gone");
        try (var line = new Line(port);
                var eyes = new Eyes("http://127.0.0.1:" + line.port())) {
            var page = sitDown(eyes, "keys-gone");
            line.cut();
            write(page, "没有人收的");
            assertThat(page.locator("#kept")).containsText("未上报：1 条");
            page.evaluate("for (const [key, value] of Object.entries(localStorage))"
                    + " localStorage.setItem(key, value.replace('/desk/keys-gone/', '/desk/never-was/'))");
            write(page, "等在后面的");
            assertThat(page.locator("#kept")).containsText("未上报：2 条");
            line.mend();

            assertThat(page.locator("#rail .tl li").first()).containsText("等在后面的", LATER);
            assertThat(page.locator("#entry-text")).hasValue("没有人收的");
        }
    }

    private static void signInAgain(Page page, String backTo) {
        page.locator("#kept a").click();
        page.locator("[name=username]").fill(DrumtowerTest.ACCOUNT);
        page.locator("[name=password]").fill(DrumtowerTest.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(backTo);
    }
}
