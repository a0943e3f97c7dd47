package io.drumtower.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.kernel.Visible;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A handover on paper. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoverPrintIT {

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private final int port;
    private final Visible visible;
    private final Clock clock;
    private TwoOfficers officers;

    @Autowired
    HandoverPrintIT(@LocalServerPort int port, Visible visible, Clock clock) {
        this.port = port;
        this.visible = visible;
        this.clock = clock;
    }

    @BeforeEach
    void begin(@Autowired Accounts accounts, @Autowired PasswordEncoder passwords, @Autowired PersonalTokens tokens) {
        officers = new TwoOfficers(port, accounts, passwords, tokens);
    }

    @AfterEach
    void end() {
        officers.close();
    }

    @Test
    @Timeout(400)
    void prints_one_page_that_says_what_it_left_out() throws Exception {
        new Scene(port, "full", clock.instant()).play(clock.instant());
        visible.await("figures.ledger");
        officers.openWatch("full");
        for (var i = 1; i <= 40; i++) {
            officers.raise("full", i, "第 " + i + " 件：展会站登录接口遭撞库，已加质询，封禁到期后复核并报带班领导", i == 1 ? "CRITICAL" : "NORMAL");
            officers.post("/api/shifts/full.1/entries", "{\"id\":\"full-%d\",\"text\":\"交 %s\"}".formatted(i, "关注登录接口。".repeat(40)));
        }
        officers.begin("full");
        var outgoing = officers.outgoing.page();
        officers.outgoing.open("/handovers/full.1.1?lang=zh-CN");
        assertThat(outgoing.locator("table.items tbody tr")).hasCount(40);
        officers.outgoing.look("handover-full");

        var file = Path.of("target", "pictures", "handover.pdf");
        outgoing.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
        var pages = PAGE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).results().count();
        assertThat(pages).isEqualTo(1);
        outgoing.setViewportSize(688, 1_039); // A4 within its margins
        outgoing.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        outgoing.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file.resolveSibling("handover-print.png")));
        assertThat(outgoing.locator("#s-items .only-print")).containsText("另有 30 项没有印出");
        assertThat(outgoing.locator("#s-watched .only-print")).containsText("另有 36 项没有印出");
        assertThat(outgoing.locator("dl.kv").first()).containsText("截到位置");
        assertThat(outgoing.locator(".signs")).containsText("交班人");
        assertThat(outgoing.locator("table.items tbody tr").nth(10)).isHidden();
        outgoing.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
