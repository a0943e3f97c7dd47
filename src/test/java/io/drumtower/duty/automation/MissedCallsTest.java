package io.drumtower.duty.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.Sheet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever is on watch is called for what is missed, until it is done. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MissedCallsTest extends AtTheDesk {

    private static final String FIRST = "{\"revision\":1}";

    @Test
    void for_a_slot_reach_officer_backup_and_supervisor_in_turn_by_chat_and_by_mail() throws Exception {
        schedule("missed", 4, TEAM);
        desk.register("missed", "");
        var alarm = "duty.slot-missed:missed:1";
        goTo(2_399);
        assertThat(CHAT.received(alarm + "~1")).isEmpty();

        var since = System.nanoTime();
        goTo(2_400);
        awaitArrivals(alarm + "~1", 1);
        System.out.printf(
                "a missed slot: called by chat and mail %d ms after its grace ended%n",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
        goOn(9);
        assertThat(called(alarm + "~1")).hasSize(1);
        goOn(1);
        awaitArrivals(alarm + "~1", 2);
        goOn(5);
        awaitArrivals(alarm + "~1", 3);

        assertThat(called(alarm + "~1")).containsExactly("officer d17", "backup d42", "supervisor s03");
        assertThat(recipients(alarm + "~1"))
                .containsExactly("d17@example.gov.cn", "d42@example.gov.cn", "s03@example.gov.cn");
        assertThat(CHAT.received(alarm + "~1").get(0).get("text").asString())
                .matches("缺报 #1 \\d\\d:\\d\\d–\\d\\d:\\d\\d｜来源 missed｜请补报，并在告警页确认");
        desk.file(201, "missed", 1, FIRST);
        assertSettled(alarm, 1);
    }

    @Test
    void stop_when_the_slot_is_filed_or_excused() throws Exception {
        schedule("stopped", 4, TEAM);
        goTo(2_400);
        awaitArrivals("duty.slot-missed:stopped:1~1", 1);
        desk.file(201, "stopped", 1, FIRST);
        assertSettled("duty.slot-missed:stopped:1", 1);
        goTo(4_200);
        awaitArrivals("duty.slot-missed:stopped:2~1", 1);
        desk.expect(201, "/api/occasions/stopped/slots/2/excuses", "{\"reason\":\"机房停电\"}");
        assertSettled("duty.slot-missed:stopped:2", 1);
        goOn(20);

        assertThat(called("duty.slot-missed:stopped:1~1")).hasSize(1);
        assertThat(called("duty.slot-missed:stopped:2~1")).hasSize(1);
    }

    @Test
    void remind_the_officer_alone_of_a_slot_that_is_not_filed_after_five_minutes() throws Exception {
        schedule("reminded", 4, TEAM);
        var reminder = "duty.slot-due:reminded:1";
        goTo(2_099);
        assertThat(night.count("alarm-raised", reminder)).isZero();
        goTo(2_100);
        awaitArrivals(reminder + "~1", 1);
        goOn(4);

        assertThat(called(reminder + "~1")).containsExactly("officer d17");
        assertThat(recipients(reminder + "~1")).containsExactly("d17@example.gov.cn");
        assertThat(CHAT.received(reminder + "~1").get(0).get("severity").asString())
                .isEqualTo("reminder");
        desk.file(201, "reminded", 1, FIRST);
        assertSettled(reminder, 1);
        goTo(3_780);
        desk.file(201, "reminded", 2, FIRST);
        goTo(5_700);
        goTo(6_000);
        assertThat(night.count("alarm-raised", "duty.slot-due:reminded:2")).isZero();
        assertThat(night.count("alarm-raised", "duty.slot-due:reminded:3")).isEqualTo(1);
        assertSettled("duty.slot-due:reminded:3", 1); // it is missed
        assertThat(night.count("alarm-raised", reminder)).isEqualTo(1);
    }

    @Test
    void for_an_inspection_stop_when_it_is_done() throws Exception {
        schedule("inspected", 4, TEAM, ",\"inspectionHours\":1");
        var alarm = "duty.inspection-missed:inspected:1";
        goTo(7_199);
        assertThat(night.count("alarm-raised", alarm)).isZero();
        goTo(7_200);
        awaitArrivals(alarm + "~1", 1);
        assertThat(CHAT.received(alarm + "~1").get(0).get("text").asString())
                .matches("漏查 #1 \\d\\d:\\d\\d应查｜请补做痕迹排查，并在告警页确认");

        desk.expect(201, "/api/occasions/inspected/inspections/1/checklists", Sheet.of("*", "NONE_FOUND", ""));

        assertSettled(alarm, 1);
    }

    @Test
    void are_one_for_all_slots_that_the_clockwork_slept_through() throws Exception {
        schedule("slept", 12, TEAM, ",\"inspectionHours\":1");
        goTo(60 * 3_600);
        act();
        clock.passes(Duration.ofSeconds(5));
        var slots = "duty.slots-missed:slept:1";
        var inspections = "duty.inspections-missed:slept:1";
        awaitArrivals(slots + "~1", 1);
        awaitArrivals(inspections + "~1", 1);

        assertThat(CHAT.received(slots + "~1").get(0).get("text").asString()).startsWith("缺报 24 个时段，自 #1 ");
        assertThat(CHAT.received(inspections + "~1").get(0).get("text").asString())
                .startsWith("漏查 12 次，自 #1 ");
        assertThat(raised()).containsExactlyInAnyOrder("alarm/" + slots, "alarm/" + inspections);
        for (var slot = 1; slot <= 23; slot++) {
            desk.expect(201, "/api/occasions/slept/slots/" + slot + "/excuses", "{\"reason\":\"停机\"}");
        }
        assertSettled(slots, 0);
        desk.expect(201, "/api/occasions/slept/slots/24/excuses", "{\"reason\":\"停机\"}");
        assertSettled(slots, 1);
    }

    @Test
    void stop_when_the_occasion_is_called_off() throws Exception {
        schedule("called-off", 4, TEAM);
        goTo(2_400);
        awaitArrivals("duty.slot-missed:called-off:1~1", 1);

        callOff();
        occasion = "";

        assertSettled("duty.slot-missed:called-off:1", 1);
    }

    private List<String> raised() {
        return jdbc.sql("select aggregate_id from event_entry where event_type = 'duty.alarm-raised'"
                        + " and aggregate_id like '%:slept:%'")
                .query(String.class)
                .list();
    }
}
