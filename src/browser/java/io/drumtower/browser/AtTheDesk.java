package io.drumtower.browser;

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
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** An officer before the desk of a watch of his own, in a time that the test sets. */
@DrumtowerTest
@DirtiesContext
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class AtTheDesk {

    static final Instant START = Instant.parse("2028-01-01T08:00:00Z");
    static final LocatorAssertions.ContainsTextOptions LATER =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Autowired
    SetClock clock;

    final int port;
    final Desk desk;

    AtTheDesk(int port, Visible visible, PersonalTokens tokens) {
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
    void begin(String occasion) throws Exception {
        clock.set(START);
        desk.schedule(occasion, "2028-01-01T08:00:00Z", "2028-01-03T08:00:00Z");
        desk.expect(201, "/api/shifts", "{\"occasion\":\"" + occasion + "\"}");
        clock.set(START.plusSeconds(1_980));
    }

    static Page sitDown(Eyes eyes, String occasion) {
        eyes.signIn();
        eyes.open("/desk/" + occasion + "?lang=zh-CN");
        eyes.open("/desk/" + occasion);
        return eyes.page();
    }

    static void write(Page page, String text) {
        page.keyboard().press("n");
        page.keyboard().type(text);
        page.keyboard().press("Control+Enter");
    }
}
