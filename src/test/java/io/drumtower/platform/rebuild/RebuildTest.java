package io.drumtower.platform.rebuild;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@DrumtowerTest
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=rebuild")
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildTest {

    private static final List<String> GROUPS =
            List.of("figures.ledger", "intake.sources", "intake.receipts", "duty.occasions", "duty.filings");
    private static final String LOG = line("08:10:01") + line("08:10:02") + line("08:11:30");

    @Autowired
    SetClock clock;

    @Autowired
    @Qualifier("ticker") SmartLifecycle ticker;

    @Autowired
    Visible visible;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private int attacks;

    @BeforeEach
    void setAxonsClock() {
        GenericEventMessage.clock = clock;
    }

    @AfterEach
    void resetAxonsClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void gives_row_for_row_the_same_and_goes_on() throws Exception {
        ticker.stop();
        var ids = register("hall-ids", "suricata-eve");
        var log = register("hall-log", "access-log");
        post(
                "/api/occasions",
                "{\"id\":\"national-day\",\"name\":\"国庆\",\"sites\":[\"hall\"],"
                        + "\"start\":\"2026-10-01T08:00:00+08:00\",\"end\":\"2026-10-01T10:00:00+08:00\"}");
        post(
                "/api/occasions/national-day/rosters",
                "{\"pattern\":\"TWO_SHIFTS\",\"teams\":[{\"officerInCharge\":\"0017\"}]}");
        happen(ids, log);
        ticker.start();
        await("the ticker that slept has caught up").until(() -> silent() == 1);
        send("hall-ids", ids, attack("10:49"));
        await().until(() -> silent() == 0);

        var history = history();
        assertThat(JsonPath.<List<Integer>>read(history.get(0), "$.revisions[*].values.attacks.detected"))
                .containsExactly(4, 7, 9);
        assertThat(JsonPath.<List<Integer>>read(history.get(0), "$.revisions[*].values.requests"))
                .containsExactly(3, 4, 4);
        var tables = tables();
        assertThat(tables.values()).as("nothing is compared with nothing").noneMatch(List::isEmpty);

        for (var group : GROUPS) {
            new Tables(jdbc).spoil(group);
            post("/api/projections/" + group + "/rebuilds", "");
            assertThat(tables()).as(group).isEqualTo(tables);
        }
        assertThat(history()).isEqualTo(history);

        send("hall-ids", ids, attack("08:29"));
        assertThat(JsonPath.<List<Integer>>read(history().get(0), "$.revisions[*].values.attacks.detected"))
                .containsExactly(4, 7, 9, 10);
    }

    /** Late data, data sent again, a clock that jumps: all of one slot, that of 08:00. */
    private void happen(String ids, String log) throws Exception {
        var first = attack("08:01") + attack("08:02") + attack("08:03");
        clock.set(at("08:12"));
        send("hall-ids", ids, first);
        send("hall-log", log, LOG);
        clock.set(at("08:31"));
        send("hall-ids", ids, attack("08:29") + attack("08:31"));
        clock.set(at("08:40"));
        send("hall-ids", ids, first + attack("08:04") + attack("08:05"));
        send("hall-log", log, LOG);
        send("hall-log", log, LOG + line("08:20:00") + line("08:33:00"));
        clock.set(at("07:40"));
        send("hall-ids", ids, attack("08:06"));
        clock.set(at("09:40"));
        send("hall-ids", ids, attack("08:07"));
        clock.set(at("08:45"));
        send("hall-ids", ids, attack("08:08") + "not json\n");
        String wrong = JsonPath.read(send("hall-ids", ids, attack("08:09") + attack("09:31")), "$.delivery");
        post("/api/intake/receipts/" + wrong + "/withdrawals", "{\"reason\":\"WRONG_FILE\"}");
        post(
                "/api/intake/tests",
                "{\"sources\":[\"hall-ids\"],\"from\":\"2026-11-01T08:00:00Z\",\"to\":\"2026-11-01T09:00:00Z\",\"note\":\"n\"}");
        clock.set(at("10:50"));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-10-01T" + time + ":00+08:00");
    }

    private String attack(String time) {
        return "{\"timestamp\":\"2026-10-01T" + time + ":00.000001+0800\",\"event_type\":\"alert\",\"flow_id\":"
                + ++attacks
                + ",\"alert\":{\"action\":\"allowed\",\"gid\":1,\"signature_id\":2001,\"rev\":1,\"severity\":2}}\n";
    }

    private static String line(String time) {
        return "198.51.100.7 - - [01/Oct/2026:" + time + " +0800] \"GET /a HTTP/1.1\" 200 12 \"-\" \"Mozilla/5.0\"\n";
    }

    private String register(String source, String format) throws Exception {
        var silentAfter = format.equals("suricata-eve") ? ",\"silentAfter\":\"15m\"" : "";
        var registered = post(
                "/api/sources",
                "{\"id\":\"" + source + "\",\"site\":\"hall\",\"format\":\"" + format + "\"" + silentAfter + "}");
        return JsonPath.read(registered, "$.token");
    }

    private String send(String source, String token, String body) throws Exception {
        var answer = new Browser(port).postJson("/api/intake/" + source, "Bearer " + token, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        GROUPS.forEach(visible::await);
        return answer.body();
    }

    private String post(String path, String json) throws Exception {
        var answer = new Browser(port).postJson(path, basic(ACCOUNT, PASSWORD), json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer.body();
    }

    private List<String> history() throws Exception {
        var history = new ArrayList<String>();
        for (var slot = 1; slot <= 4; slot++) {
            var path = "/api/occasions/national-day/slots/" + slot;
            history.add(new Browser(port)
                    .get(path, "Authorization", basic(ACCOUNT, PASSWORD))
                    .body());
        }
        return history;
    }

    private long silent() {
        return jdbc.sql("select count(silent_since) from intake_source where id = 'hall-ids'")
                .query(Long.class)
                .single();
    }

    private Map<String, List<String>> tables() {
        GROUPS.forEach(visible::await);
        return new Tables(jdbc).of(GROUPS);
    }
}
