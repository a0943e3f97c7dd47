package io.drumtower.browser;

import static org.awaitility.Awaitility.await;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.HalfHour;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Slots that were missed, a chat that does not answer, and a team without a backup. */
@DrumtowerTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "drumtower.test=calls page",
            "drumtower.duty.call-webhook=http://127.0.0.1:9/hook", // discard: nobody listens
            "drumtower.duty.ladder=officer 0, backup 0, supervisor 0"
        })
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallsPageIT {

    private static final String ADMIN = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

    private final Browser http;
    private final String root;

    @Autowired
    CallsPageIT(@LocalServerPort int port) {
        http = new Browser(port);
        root = "http://127.0.0.1:" + port;
    }

    @Test
    void is_clear_with_calls_that_failed_and_turns_that_nobody_has(@Autowired Clock clock) throws Exception {
        var start = HalfHour.of(clock.instant()).minus(Duration.ofHours(3));
        var occasion = "{\"id\":\"calls\",\"name\":\"示例博览会\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"calls\"]}"
                .formatted(start, start.plus(Duration.ofHours(12)));
        http.postJson("/api/occasions", ADMIN, occasion);
        var roster =
                "{\"pattern\":\"TWO_SHIFTS\",\"teams\":[{\"officerInCharge\":\"admin\",\"supervisor\":\"s03\"}]}";
        http.postJson("/api/occasions/calls/rosters", ADMIN, roster);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var alarms = http.get("/api/alarms", "Authorization", ADMIN).body();
            return alarms.contains("UNREACHABLE") && alarms.contains("\"turn\":\"SUPERVISOR\"");
        });

        try (var eyes = new Eyes(root)) {
            eyes.signIn();
            eyes.look("/alarms", "alarms-called", page -> page.locator("tbody tr").first().waitFor());
            eyes.look("/account/call-address", "call-address", page -> {});
        }
    }
}
