package io.drumtower.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A delivery that was withdrawn is taken out of every number, at its place in the log, and stays to be seen. */
@DrumtowerTest
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=withdrawal")
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawalTest {

    private static final List<String> GROUPS = List.of("figures.ledger", "intake.sources", "intake.receipts");

    @Autowired
    SetClock clock;

    @Autowired
    Visible visible;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Hall hall;

    @BeforeEach
    void setAxonsClock() {
        GenericEventMessage.clock = clock;
        hall = new Hall(port, GROUPS, visible);
    }

    @AfterEach
    void resetAxonsClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void agrees_in_totals_slots_receipts_and_exclusions_also_after_a_rebuild() throws Exception {
        hall.register("test-ids", "suricata-eve", "hall");
        hall.register("test-log", "access-log", "hall");
        hall.post(
                "/api/occasions",
                "{\"id\":\"expo\",\"name\":\"博览会\",\"sites\":[\"hall\"],"
                        + "\"start\":\"2026-10-01T08:00:00+08:00\",\"end\":\"2026-10-01T10:00:00+08:00\"}");
        clock.set(Hall.at("08:12"));
        hall.send("test-ids", hall.attack("08:01") + hall.attack("08:02"));
        hall.send("test-log", Hall.lines("08:10", 3));
        clock.set(Hall.at("08:40"));
        var late = hall.send("test-ids", hall.attack("08:04") + hall.attack("08:05") + "not json\n");
        var flood = hall.send("test-log", Hall.lines("08:20", 5) + Hall.lines("08:10", 1) + Hall.lines("08:35", 2));
        clock.set(Hall.at("08:50"));
        var before = hall.position();
        hall.withdraw(late);
        clock.set(Hall.at("09:40"));
        hall.withdraw(flood);

        checkSlots();
        checkFigures(before);
        checkExclusions();
        checkReceipts(late);
        checkRebuild();
    }

    private void checkSlots() throws Exception {
        var first = hall.get("/api/occasions/expo/slots/1");
        assertThat(JsonPath.<List<Integer>>read(first, "$.revisions[*].values.attacks.detected"))
                .containsExactly(2, 4, 2, 2);
        assertThat(JsonPath.<List<Integer>>read(first, "$.revisions[*].values.peak.perMinute"))
                .containsExactly(3, 5, 5, 3);
        assertThat(JsonPath.<List<Boolean>>read(first, "$.revisions[2:4].causes[*].withdrawn"))
                .containsExactly(true, true);
        assertThat(JsonPath.<List<Integer>>read(first, "$.revisions[2:4].causes[*].records"))
                .containsExactly(-2, -6);
        var slots = hall.get("/api/occasions/expo/slots");
        assertThat(JsonPath.<Integer>read(slots, "$[0].late")).isZero();
        assertThat(JsonPath.<Integer>read(slots, "$[0].revision")).isEqualTo(4);
        assertThat(JsonPath.<String>read(slots, "$[1].data")).isEqualTo("NO_DATA");
        assertThat(JsonPath.<Object>read(slots, "$[1].requests")).isNull();
        assertThat(JsonPath.<Object>read(slots, "$[1].peak")).isNull();
        assertThat(JsonPath.<List<Integer>>read(
                        hall.get("/api/occasions/expo/slots/2"), "$.revisions[*].values.requests"))
                .as("no number is no 0")
                .containsExactly(2, null);
    }

    private void checkFigures(long before) throws Exception {
        assertThat(JsonPath.<Integer>read(hall.figure("attacks.detected", ""), "$.value"))
                .isEqualTo(2);
        assertThat(JsonPath.<Integer>read(hall.figure("attacks.detected", "&asOf=" + before), "$.value"))
                .isEqualTo(4);
        assertThat(JsonPath.<Integer>read(hall.figure("traffic.peak-per-minute", ""), "$.value"))
                .isEqualTo(3);
        assertThat(JsonPath.<Integer>read(hall.figure("traffic.peak-per-minute", "&asOf=" + before), "$.value"))
                .isEqualTo(5);
        assertThat(JsonPath.<Integer>read(
                        hall.figure("traffic.peak-per-second", "&asOf=" + hall.position()), "$.value"))
                .isEqualTo(1);
        assertThat(JsonPath.<Integer>read(hall.get("/api/figures/traffic.requests?year=2026"), "$.value"))
                .isEqualTo(3);
        assertThat(JsonPath.<Object>read(hall.figure("intake.rejected", ""), "$.value"))
                .isNull();
        var events = hall.get("/api/figures/traffic.requests/events?" + Hall.DAY);
        assertThat(JsonPath.<List<Integer>>read(events, "$.items[*].delta")).containsExactly(3);
    }

    private void checkExclusions() throws Exception {
        assertThat(JsonPath.<Integer>read(hall.figure("attacks.detected", ""), "$.exclusions[0].events"))
                .isEqualTo(2);
        var first = hall.get("/api/figures/attacks.detected/exclusions?limit=1&" + Hall.DAY);
        assertThat(JsonPath.<List<String>>read(first, "$.items[*].reason")).containsExactly("WITHDRAWN");
        var rest = hall.get("/api/figures/attacks.detected/exclusions?limit=9&" + Hall.DAY + "&after="
                + JsonPath.<String>read(first, "$.next"));
        assertThat(JsonPath.<List<Integer>>read(rest, "$.items[*].excluded.delta"))
                .containsExactly(1);
        assertThat(JsonPath.<List<Integer>>read(
                        hall.get("/api/figures/traffic.requests/exclusions?" + Hall.DAY), "$.items[*].excluded.delta"))
                .containsExactlyInAnyOrder(1, 5, 2);
    }

    private void checkReceipts(String late) throws Exception {
        var receipts = hall.get("/api/intake/receipts?source=test-ids");
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
            hall.post("/api/projections/" + group + "/rebuilds", "");
            assertThat(new Tables(jdbc).of(GROUPS)).as(group).isEqualTo(tables);
        }
        checkSlots();
    }

    @Test
    void of_the_only_delivery_of_a_watched_source_leaves_no_data_and_a_second_one_a_zero() throws Exception {
        hall.register("lone-ids", "suricata-eve", "tower", ",\"silentAfter\":\"744h\"");
        clock.set(Hall.at("09:05"));
        hall.withdraw(hall.send("lone-ids", hall.attack("09:01")));
        assertThat(jdbc.sql("select count(*) from figure_feed_heard where feed = 'lone-ids'")
                        .query(Long.class)
                        .single())
                .isZero();

        hall.send("lone-ids", "{\"event_type\":\"flow\"}");
        hall.withdraw(hall.send("lone-ids", hall.attack("09:02")));

        var heard = jdbc.sql("select counted from figure_feed_heard where feed = 'lone-ids'")
                .query(Boolean.class)
                .list();
        assertThat(heard).containsExactly(false);
    }
}
