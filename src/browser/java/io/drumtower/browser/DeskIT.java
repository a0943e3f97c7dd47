package io.drumtower.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.kernel.Visible;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An officer at the desk by the keyboard alone. */
@TestPropertySource(properties = "drumtower.test=desk-eyes")
class DeskIT extends AtTheDesk {

    @Autowired
    DeskIT(@LocalServerPort int port, Visible visible, PersonalTokens tokens) {
        super(port, visible, tokens);
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
}
