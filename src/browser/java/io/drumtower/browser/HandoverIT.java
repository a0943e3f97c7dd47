package io.drumtower.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.drumtower.browser.TwoOfficers.INCOMING;
import static io.drumtower.browser.TwoOfficers.OUTGOING;
import static io.drumtower.browser.TwoOfficers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two officers hand over, each before his own screen. */
@DrumtowerTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoverIT {

    private static final LocatorAssertions.ContainsTextOptions BY_ITSELF =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final int port;
    private final Visible visible;
    private final Clock clock;
    private TwoOfficers officers;
    private Page outgoing;
    private Page incoming;

    @Autowired
    HandoverIT(@LocalServerPort int port, Visible visible, Clock clock) {
        this.port = port;
        this.visible = visible;
        this.clock = clock;
    }

    @BeforeAll
    void begin(@Autowired Accounts accounts, @Autowired PasswordEncoder passwords, @Autowired PersonalTokens tokens) {
        officers = new TwoOfficers(port, accounts, passwords, tokens);
        outgoing = officers.outgoing.page();
        incoming = officers.incoming.page();
    }

    @AfterAll
    void end() {
        officers.close();
    }

    @Test
    @Timeout(400)
    void hand_over_with_a_question_and_two_signatures() throws Exception {
        play("hand");
        officers.outgoing.open("/desk/hand/handover?lang=zh-CN");
        officers.outgoing.look("handover-opening");
        outgoing.locator("main button.go").click();
        outgoing.waitForURL("**/desk/hand");
        officers.raise("hand", 1, "省政务云 WAF 停更", "CRITICAL");
        officers.outgoing.open("/desk/hand/handover");
        officers.outgoing.look("handover-begin");
        outgoing.locator("#begin-officerInCharge").fill(INCOMING);
        outgoing.locator("main button.go").click();
        assertThat(outgoing.locator("#in-charge")).hasText(OUTGOING);
        officers.incoming.open("/desk/hand/handover?lang=zh-CN");
        assertThat(incoming.locator("#in-charge")).hasText(OUTGOING);
        officers.outgoing.look("handover-to-decide");

        outgoing.locator("#acknowledge-hand-1 button").click();
        assertThat(outgoing.locator("#carry-hand-1-nextStep")).isFocused();
        outgoing.keyboard().press("Enter");
        assertThat(outgoing.locator("#sign-password")).isFocused();
        outgoing.keyboard().type(PASSWORD);
        outgoing.keyboard().press("Enter");
        assertThat(outgoing.locator(".signs")).containsText("已签");

        var now = incoming.locator("[data-now]");
        assertThat(now).containsText("明白", BY_ITSELF);
        officers.incoming.look("handover-to-read");
        incoming.locator("body").press("?");
        incoming.locator("[data-now] textarea").fill("一句话里没有写风");
        officers.post("/api/shifts/hand.1/entries", "{\"id\":\"hand-e1\",\"text\":\"稿 开馆通稿已发\"}");
        assertThat(incoming.locator("main")).containsText("开馆通稿已发", BY_ITSELF);
        assertThat(incoming.locator("[data-now] textarea")).hasValue("一句话里没有写风");
        assertThat(incoming.locator("[data-now] textarea")).isFocused();
        incoming.locator("[data-now] details button").click();

        assertThat(outgoing.locator("form.answer")).containsText("答复", BY_ITSELF);
        outgoing.locator("form.answer textarea").fill("风力四级");
        outgoing.locator("form.answer button").click();
        assertThat(incoming.locator("#s-state")).containsText("风力四级", BY_ITSELF);
        understandAll();

        incoming.locator("#take [name=inPerson]").check();
        incoming.locator("#sign-password").fill("not this one");
        incoming.locator("#take button").click();
        assertThat(incoming.locator(".errs")).isFocused();
        assertThat(incoming.locator("#take [name=inPerson]")).isChecked();
        incoming.locator("#sign-password").fill(PASSWORD);
        incoming.locator("#take button").click();

        assertThat(incoming.locator("#in-charge")).hasText(INCOMING);
        assertThat(outgoing.locator("#receipt")).containsText("责任由 h17 转给 h42", BY_ITSELF);
        assertThat(outgoing.locator("#in-charge")).hasText(INCOMING);
        officers.outgoing.look("handover-accepted");
        officers.outgoing.open("/shifts/hand.1");
        officers.outgoing.look("shift");
        officers.outgoing.open("/desk/hand/handover");
        officers.outgoing.look("watch-of-another");
        assertThat(officers.outgoing.complaints()).isEmpty();
        assertThat(officers.incoming.complaints()).isEmpty();
    }

    /** By the keyboard alone: each section, and the critical item by itself. */
    private void understandAll() {
        for (var left = 9; left > 0; left--) {
            assertThat(incoming.locator(".signs")).containsText("还有 " + left + " 项未确认");
            assertThat(incoming.locator("[data-now]")).hasCount(1);
            incoming.waitForLoadState(); // the keys come last
            incoming.locator("body").press("y");
        }
        assertThat(incoming.locator("[data-now]")).hasCount(0);
    }

    @Test
    void tell_both_when_one_refuses() throws Exception {
        play("deny");
        officers.openWatch("deny");
        officers.begin("deny");
        officers.outgoing.open("/handovers/deny.1.1?lang=zh-CN");
        officers.incoming.open("/handovers/deny.1.1?lang=zh-CN");

        incoming.locator("#refusing summary").click();
        incoming.locator("#refuse-reason").fill("机房断电");
        incoming.locator("#refuse button").click();

        assertThat(outgoing.locator("main")).containsText("作废", BY_ITSELF);
        assertThat(outgoing.locator("main")).containsText("机房断电");
        assertThat(outgoing.locator("#in-charge")).hasText(OUTGOING);
        officers.outgoing.look("handover-refused");
    }

    private void play(String occasion) throws Exception {
        new Scene(port, occasion, clock.instant()).play(clock.instant());
        visible.await("figures.ledger");
        visible.await("intake.receipts");
    }
}
