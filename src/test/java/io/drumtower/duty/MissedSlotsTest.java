package io.drumtower.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.kernel.WhenDue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Summaries that nobody filed, with a clock that jumps and a ticker that sleeps. */
class MissedSlotsTest extends DeskTest {

    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");
    private static final String FIRST = "{\"revision\":1}";

    @Autowired
    @Qualifier("whenSlotNotFiledThenMissSummary") WhenDue missing;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void set() {
        clock.set(START.minus(Duration.ofDays(1)));
    }

    @Test
    void is_none_where_an_occasion_has_shifts_only() throws Exception {
        desk.expect(201, "/api/occasions", """
                {"id":"shifts","name":"n","start":"2026-10-01T08:00:00Z","end":"2026-10-02T08:00:00Z","sites":["shifts"],
                "slotMinutes":0}""");
        desk.expect(201, "/api/occasions/shifts/rosters", """
                {"pattern":"TWO_SHIFTS","teams":[{"officerInCharge":"admin"}]}""");

        clock.set(START.plus(Duration.ofHours(2)));
        ticker.tick();

        assertThat(missed("shifts")).isZero();
        desk.refuse("duty.problem.shifts-only", "/api/occasions/shifts/slots/1/filings", FIRST);
        assertThat(desk.<List<Object>>read("/api/occasions/shifts/slots", "$[?(@.filing != null)]"))
                .isEmpty();
    }

    @Test
    void begins_where_shifts_only_are_amended_to_half_hours_before_the_start() throws Exception {
        var plan = """
                "name":"n","start":"2026-10-01T08:00:00Z","end":"2026-10-02T08:00:00Z","sites":["more"],""";
        desk.expect(201, "/api/occasions", "{\"id\":\"more\"," + plan + "\"slotMinutes\":0}");
        desk.expect(201, "/api/occasions/more/rosters", """
                {"pattern":"TWO_SHIFTS","teams":[{"officerInCharge":"admin"}]}""");
        desk.expect(200, "/api/occasions/more/amendments", "{" + plan + "\"slotMinutes\":30}");
        assertThat(due("more")).isNotEmpty();

        desk.expect(200, "/api/occasions/more/amendments", "{" + plan + "\"slotMinutes\":0}");

        assertThat(due("more")).isEmpty();
    }

    @Test
    void is_missed_by_a_ticker_that_slept_through_it_and_only_by_one_of_two() throws Exception {
        desk.schedule("slept", "2026-10-01T08:00:00Z", "2026-10-06T08:00:00Z");
        clock.set(START.plusSeconds(2_399)); // a second before the first is missed
        ticker.tick();
        assertThat(missed("slept")).isZero();
        clock.set(START.plusSeconds(2_400));
        ticker.tick();
        assertThat(missed("slept")).isEqualTo(1);

        clock.set(START.plus(Duration.ofDays(7)));
        for (var tick = 0; tick < 3; tick++) { // so many as one call takes, each
            tickTwiceAtOnce();
            desk.get("/api/occasions/slept");
        }

        assertThat(missed("slept")).isEqualTo(240);
        assertThat(jdbc.sql("select count(*) from duty_filing where occasion = 'slept'"
                                + " and missed_at = timestamptz '2026-10-01T08:10Z' + slot * interval '30 minutes'")
                        .query(Long.class)
                        .single())
                .as("of when the grace ended, not of when the clockwork woke")
                .isEqualTo(240);
        assertThat(due("slept")).isEmpty();
    }

    @Test
    void is_due_and_missed_by_the_plan_as_it_was_amended() throws Exception {
        desk.schedule("amended", "2026-10-01T08:00:00Z", "2026-10-01T09:00:00Z", ",\"graceMinutes\":10");
        assertThat(due("amended")).containsExactly("2026-10-01 08:40:00+00");
        var plan = "{\"name\":\"n\",\"start\":\"2026-10-01T08:00:00Z\",\"end\":\"2026-10-01T%s:00Z\","
                + "\"sites\":[\"amended\"],\"slotMinutes\":30,\"graceMinutes\":%d}";
        desk.expect(200, "/api/occasions/amended/amendments", plan.formatted("09:00", 20));
        assertThat(due("amended")).containsExactly("2026-10-01 08:50:00+00");
        desk.expect(200, "/api/occasions/amended/amendments", plan.formatted("09:00", 0));
        assertThat(due("amended")).as("never before the close").containsExactly("2026-10-01 08:32:00+00");
        clock.set(Instant.parse("2026-10-01T09:05:00Z"));
        ticker.tick();
        assertThat(missed("amended")).isEqualTo(2);
        assertThat(due("amended")).isEmpty();

        desk.expect(200, "/api/occasions/amended/amendments", plan.formatted("10:00", 10));

        assertThat(due("amended")).containsExactly("2026-10-01 09:40:00+00");
        assertThat(desk.<List<String>>read("/api/occasions/amended/slots", "$[0:2].filing.state"))
                .containsExactly("MISSED", "MISSED");
    }

    @Test
    void of_all_384_slots_with_one_missed_one_late_one_excused_and_one_revised() throws Exception {
        desk.schedule("expo", "2026-10-01T08:00:00Z", "2026-10-09T08:00:00Z");
        desk.register("expo", "");
        for (var slot = 1; slot <= 384; slot++) {
            clock.set(end(slot).plusSeconds(180));
            ticker.tick();
            if (slot != 100 && slot != 200 && slot != 300) {
                desk.file(201, "expo", slot, FIRST);
            }
            assertThat(reminders("expo")).as("one reminder, never one a slot").hasSizeLessThan(2);
        }
        clock.set(end(200).plusSeconds(900));
        desk.file(201, "expo", 200, FIRST);
        clock.set(end(384).plusSeconds(900));
        desk.expect(201, "/api/occasions/expo/slots/300/excuses", "{\"reason\":\"机房停电\"}");
        desk.expect(200, "/api/occasions/expo/slots/300/excuses", "{\"reason\":\"机房停电\"}");
        desk.send("expo", Desk.attack("2026-10-02T08:10"));

        List<Map<String, Object>> filings = desk.read("/api/occasions/expo/slots", "$[*].filing");
        var numbers = new TreeMap<Object, List<Integer>>();
        for (var slot = 1; slot <= 384; slot++) {
            numbers.computeIfAbsent(filings.get(slot - 1).get("state"), state -> new ArrayList<>())
                    .add(slot);
        }
        assertThat(numbers.get("FILED")).hasSize(381);
        assertThat(numbers)
                .containsEntry("MISSED", List.of(100))
                .containsEntry("LATE", List.of(200))
                .containsEntry("EXCUSED", List.of(300))
                .hasSize(4);
        assertThat(filings.get(199)).containsEntry("delaySeconds", 900);
        assertThat(desk.<List<Integer>>read("/api/occasions/expo/slots", "$[?(@.filing.revised == true)].number"))
                .containsExactly(49);
        assertThat(due("expo")).isEmpty();

        var rows = Rows.of(jdbc, "duty_filing", "duty_filing_plan");
        jdbc.sql("truncate duty_filing, duty_filing_plan").update();
        desk.expect(200, "/api/projections/duty.filings/rebuilds", "");
        assertThat(Rows.of(jdbc, "duty_filing", "duty_filing_plan"))
                .isEqualTo(rows)
                .hasSizeGreaterThan(384);
        assertThat(due("expo")).isEmpty();

        desk.file(201, "expo", 49, "{\"revision\":2}");
        assertThat(desk.<Map<String, Object>>read("/api/occasions/expo/slots/49", "$.slot.filing"))
                .containsEntry("state", "FILED")
                .containsEntry("revised", false)
                .containsEntry("revision", 2)
                .containsEntry("delaySeconds", 180);
    }

    private void tickTwiceAtOnce() throws InterruptedException {
        var other = new Thread(() -> missing.due("slept", clock.instant()));
        other.start();
        ticker.tick();
        other.join();
    }

    private static Instant end(int slot) {
        return START.plusSeconds(1_800L * slot);
    }

    private long missed(String occasion) {
        return jdbc.sql("select count(*) from event_entry where event_type = 'duty.summary-missed'"
                        + " and aggregate_id like ?")
                .param("slot/" + occasion + "/%")
                .query(Long.class)
                .single();
    }

    private List<String> due(String occasion) throws Exception {
        desk.get("/api/occasions");
        return reminders(occasion);
    }

    private List<String> reminders(String occasion) {
        return jdbc.sql("select (at at time zone 'UTC')::text || '+00' from due where what = 'duty.summary' and id = ?")
                .param(occasion)
                .query(String.class)
                .list();
    }
}
