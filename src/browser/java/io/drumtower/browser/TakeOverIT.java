package io.drumtower.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.drumtower.browser.TwoOfficers.INCOMING;
import static io.drumtower.browser.TwoOfficers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A backup before a handover that nobody accepts. */
@DrumtowerTest
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=take-over")
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeOverIT {

    private static final Instant START = Instant.parse("2028-01-01T08:00:00Z");
    private static final LocatorAssertions.ContainsTextOptions BY_ITSELF =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Autowired
    SetClock clock;

    @AfterEach
    void resetAxonsClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void takes_over_with_a_reason_after_ten_minutes(
            @LocalServerPort int port,
            @Autowired Visible visible,
            @Autowired Accounts accounts,
            @Autowired PasswordEncoder passwords,
            @Autowired PersonalTokens tokens)
            throws Exception {
        clock.set(START);
        new Desk(port, visible, tokens).schedule("late", "2028-01-01T08:00:00Z", "2028-01-03T08:00:00Z");
        try (var officers = new TwoOfficers(port, accounts, passwords, tokens)) {
            officers.post("/api/shifts", "{\"occasion\":\"late\",\"team\":{\"officerInCharge\":\"h17\"}}");
            officers.post(
                    "/api/shifts/late.1/handovers",
                    "{\"incoming\":{\"officerInCharge\":\"h99\",\"backup\":\"" + INCOMING + "\"}}");
            clock.set(START.plus(Duration.ofMinutes(10)).minusMillis(1));
            officers.incoming.open("/handovers/late.1.1?lang=zh-CN");
            officers.outgoing.open("/handovers/late.1.1?lang=zh-CN");
            var backup = officers.incoming.page();
            assertThat(backup.locator("#take-over")).hasCount(0);

            clock.set(START.plus(Duration.ofMinutes(10)));
            assertThat(backup.locator("main")).containsText("h99 没有按时接班", BY_ITSELF);
            officers.incoming.look("handover-to-take-over");
            backup.locator("#take-over-reason").fill("h99 堵在路上，电话说明");
            backup.locator("#take-over-password").fill("not this one");
            backup.locator("#take-over button").click();
            assertThat(backup.locator(".errs")).isFocused();
            assertThat(backup.locator("#take-over-reason")).hasValue("h99 堵在路上，电话说明");
            backup.locator("#take-over-password").fill(PASSWORD);
            backup.locator("#take-over button").click();

            assertThat(backup.locator("#in-charge")).hasText(INCOMING);
            assertThat(backup.locator(".signs")).containsText("h99 堵在路上，电话说明");
            assertThat(officers.outgoing.page().locator("#receipt")).containsText("责任由 h17 转给 h42", BY_ITSELF);
            assertThat(officers.incoming.complaints()).isEmpty();
        }
    }
}
