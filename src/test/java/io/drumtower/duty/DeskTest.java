package io.drumtower.duty;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.clockwork.Ticker;
import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** At the desk with a clock that is set: the tests are the ticks. */
@DrumtowerTest
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class DeskTest {

    @Autowired
    SetClock clock;

    @Autowired
    Ticker ticker;

    @LocalServerPort
    int port;

    Desk desk;
    Browser browser;

    @BeforeEach
    void sitDown(@Autowired Visible visible, @Autowired PersonalTokens tokens) {
        ticker.stop();
        desk = new Desk(port, visible, tokens);
        browser = new Browser(port);
    }

    @AfterEach
    void resetAxonsClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }
}
