package io.drumtower.platform.rebuild;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A delivery that was withdrawn is taken out of every number, at its place in the log, and stays to be seen. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawalTest {

    private static final List<String> GROUPS = List.of("figures.ledger", "intake.sources", "intake.receipts");
    private static final String DAY = "from=2026-10-01T00:00:00%2B08:00&to=2026-10-02T00:00:00%2B08:00";

    @TestConfiguration(proxyBeanMethods = false)
    static class SetClockConfiguration {

        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }
    }

    @Autowired
    SetClock clock;

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
    void agrees_in_totals_slots_receipts_and_exclusions_also_after_a_rebuild() throws Exception {
        register("test-ids", "suricata-eve", "hall");
        register("test-log", "access-log", "hall");
        post(
                "/api/occasions",
                "{\"id\":\"expo\",\"name\":\"博览会\",\"sites\":[\"hall\"],"
                        + "\"start\":\"2026-10-01T08:00:00+08:00\",\"end\":\"2026-10-01T10:00:00+08:00\"}");
        clock.now = at("08:12");
        send("test-ids", attack("08:01") + attack("08:02"));
        send("test-log", lines("08:10", 3));
        clock.now = at("08:40");
        var late = send("test-ids", attack("08:04") + attack("08:05") + "not json\n");
        var flood = send("test-log", lines("08:20", 5) + lines("08:10", 1) + lines("08:35", 2));
        clock.now = at("08:50");
        var before = position();
        withdraw(late);
        clock.now = at("09:40");
        withdraw(flood);

        checkSlots();
        checkFigures(before);
        checkExclusions();
        checkReceipts(late);
        checkRebuild();
    }

    private void checkSlots() throws Exception {
        var first = get("/api/occasions/expo/slots/1");
        assertThat(JsonPath.<List<Integer>>read(first, "$.revisions[*].values.attacks.detected"))
                .containsExactly(2, 4, 2, 2);
        assertThat(JsonPath.<List<Integer>>read(first, "$.revisions[*].values.peak.perMinute"))
                .containsExactly(3, 5, 5, 3);
        assertThat(JsonPath.<List<Boolean>>read(first, "$.revisions[2:4].causes[*].withdrawn"))
                .containsExactly(true, true);
        assertThat(JsonPath.<List<Integer>>read(first, "$.revisions[2:4].causes[*].records"))
                .containsExactly(-2, -6);
        var slots = get("/api/occasions/expo/slots");
        assertThat(JsonPath.<Integer>read(slots, "$[0].late")).isZero();
        assertThat(JsonPath.<Integer>read(slots, "$[0].revision")).isEqualTo(4);
        assertThat(JsonPath.<String>read(slots, "$[1].data")).isEqualTo("NO_DATA");
        assertThat(JsonPath.<Object>read(slots, "$[1].requests")).isNull();
        assertThat(JsonPath.<Object>read(slots, "$[1].peak")).isNull();
        assertThat(JsonPath.<List<Integer>>read(get("/api/occasions/expo/slots/2"), "$.revisions[*].values.requests"))
                .as("no number is no 0")
                .containsExactly(2, null);
    }

    private void checkFigures(long before) throws Exception {
        assertThat(JsonPath.<Integer>read(figure("attacks.detected", ""), "$.value"))
                .isEqualTo(2);
        assertThat(JsonPath.<Integer>read(figure("attacks.detected", "&asOf=" + before), "$.value"))
                .isEqualTo(4);
        assertThat(JsonPath.<Integer>read(figure("traffic.peak-per-minute", ""), "$.value"))
                .isEqualTo(3);
        assertThat(JsonPath.<Integer>read(figure("traffic.peak-per-minute", "&asOf=" + before), "$.value"))
                .isEqualTo(5);
        assertThat(JsonPath.<Integer>read(figure("traffic.peak-per-second", "&asOf=" + position()), "$.value"))
                .isEqualTo(1);
        assertThat(JsonPath.<Integer>read(get("/api/figures/traffic.requests?year=2026"), "$.value"))
                .isEqualTo(3);
        assertThat(JsonPath.<Object>read(figure("intake.rejected", ""), "$.value"))
                .isNull();
        var events = get("/api/figures/traffic.requests/events?" + DAY);
        assertThat(JsonPath.<List<Integer>>read(events, "$.items[*].delta")).containsExactly(3);
    }

    private void checkExclusions() throws Exception {
        assertThat(JsonPath.<Integer>read(figure("attacks.detected", ""), "$.exclusions[0].events"))
                .isEqualTo(2);
        var first = get("/api/figures/attacks.detected/exclusions?limit=1&" + DAY);
        assertThat(JsonPath.<List<String>>read(first, "$.items[*].reason")).containsExactly("WITHDRAWN");
        var rest = get("/api/figures/attacks.detected/exclusions?limit=9&" + DAY + "&after="
                + JsonPath.<String>read(first, "$.next"));
        assertThat(JsonPath.<List<Integer>>read(rest, "$.items[*].excluded.delta"))
                .containsExactly(1);
        assertThat(JsonPath.<List<Integer>>read(
                        get("/api/figures/traffic.requests/exclusions?" + DAY), "$.items[*].excluded.delta"))
                .containsExactlyInAnyOrder(1, 5, 2);
    }

    private void checkReceipts(String late) throws Exception {
        var receipts = get("/api/intake/receipts?source=test-ids");
        assertThat(JsonPath.<List<String>>read(receipts, "$.items[?(@.withdrawal != null)].delivery"))
                .containsExactly(late);
        assertThat(JsonPath.<List<Integer>>read(receipts, "$.items[?(@.withdrawal != null)].counted"))
                .as("a receipt tells what was, whatever comes of it")
                .containsExactly(2);
        var withdrawn = jdbc.sql("select count(*) from intake_withdrawal")
                .query(Long.class)
                .single();
        assertThat(withdrawn).isEqualTo(2);
    }

    private void checkRebuild() throws Exception {
        var tables = new Tables(jdbc).of(GROUPS);
        for (var group : GROUPS) {
            new Tables(jdbc).spoil(group);
            post("/api/projections/" + group + "/rebuilds", "");
            assertThat(new Tables(jdbc).of(GROUPS)).as(group).isEqualTo(tables);
        }
        checkSlots();
    }

    @Test
    void of_the_only_delivery_of_a_watched_source_leaves_no_data_and_a_second_one_a_zero() throws Exception {
        register("lone-ids", "suricata-eve", "tower", ",\"silentAfter\":\"744h\"");
        clock.now = at("09:05");
        withdraw(send("lone-ids", attack("09:01")));
        assertThat(jdbc.sql("select count(*) from figure_feed_heard where feed = 'lone-ids'")
                        .query(Long.class)
                        .single())
                .isZero();

        send("lone-ids", "{\"event_type\":\"flow\"}");
        withdraw(send("lone-ids", attack("09:02")));

        var heard = jdbc.sql("select counted from figure_feed_heard where feed = 'lone-ids'")
                .query(Boolean.class)
                .list();
        assertThat(heard).containsExactly(false);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-10-01T" + time + ":00+08:00");
    }

    private String attack(String time) {
        return "{\"timestamp\":\"2026-10-01T" + time + ":00.000001+0800\",\"event_type\":\"alert\",\"flow_id\":"
                + ++attacks
                + ",\"alert\":{\"action\":\"allowed\",\"gid\":1,\"signature_id\":2001,\"rev\":1,\"severity\":2}}\n";
    }

    /** One a second. */
    private static String lines(String minute, int count) {
        var lines = new StringBuilder();
        for (var second = 0; second < count; second++) {
            lines.append("198.51.100.7 - - [01/Oct/2026:" + minute + ":0" + second
                    + " +0800] \"GET /a HTTP/1.1\" 200 12 \"-\" \"Mozilla/5.0\"\n");
        }
        return lines.toString();
    }

    private void register(String source, String format, String site, String... more) throws Exception {
        post(
                "/api/sources",
                "{\"id\":\"" + source + "\",\"site\":\"" + site + "\",\"format\":\"" + format + "\""
                        + String.join("", more) + "}");
    }

    /** @return the delivery */
    private String send(String source, String body) throws Exception {
        String token = JsonPath.read(post("/api/sources/" + source + "/tokens", ""), "$.token");
        var answer = new Browser(port).postJson("/api/intake/" + source, "Bearer " + token, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        GROUPS.forEach(visible::await);
        return JsonPath.read(answer.body(), "$.delivery");
    }

    private void withdraw(String delivery) throws Exception {
        post("/api/intake/receipts/" + delivery + "/withdrawals", "{\"reason\":\"WRONG_FILE\"}");
        GROUPS.forEach(visible::await);
    }

    private long position() throws Exception {
        return JsonPath.<Integer>read(figure("intake.rejected", ""), "$.position");
    }

    private String figure(String key, String more) throws Exception {
        return get("/api/figures/" + key + "?site=hall&" + DAY + more);
    }

    private String post(String path, String json) throws Exception {
        var answer = new Browser(port).postJson(path, basic(ACCOUNT, PASSWORD), json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer.body();
    }

    private String get(String path) throws Exception {
        var answer = new Browser(port).get(path, "Authorization", basic(ACCOUNT, PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
