package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.clockwork.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What a desk asks the database. */
@DrumtowerTest
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=desk-queries")
@Import({SetClock.OfTheProgram.class, CountedStatements.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskQueriesTest {

    @Autowired
    SetClock clock;

    @Autowired
    Ticker ticker;

    @Autowired
    DeskPage page;

    private final Desk desk;

    @Autowired
    DeskQueriesTest(@LocalServerPort int port, Visible visible, PersonalTokens tokens) {
        desk = new Desk(port, visible, tokens);
    }

    @AfterEach
    void leave() {
        GenericEventMessage.clock = Clock.systemUTC();
        SecurityContextHolder.clearContext();
    }

    @Test
    void are_as_many_for_ten_slots_as_for_384() throws Exception {
        ticker.stop();
        var few = of("few", "2028-01-01T13:00:00Z");
        var all = of("many", "2028-01-09T08:00:00Z");

        assertThat(few).hasSizeBetween(5, 60);
        assertThat(all).as("beside %s", few).hasSameSizeAs(few);
    }

    private List<String> of(String occasion, String end) throws Exception {
        clock.set(Instant.parse("2028-01-01T08:00:00Z"));
        desk.schedule(occasion, "2028-01-01T08:00:00Z", end, ",\"inspectionHours\":1");
        desk.expect(201, "/api/shifts", "{\"occasion\":\"" + occasion + "\"}");
        clock.set(Instant.parse(end));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("officer", "", "ROLE_DUTY"));
        return CountedStatements.during(() -> page.show(occasion, null, Locale.CHINA));
    }
}
