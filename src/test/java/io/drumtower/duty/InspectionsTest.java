package io.drumtower.duty;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inspections over HTTP and by the clockwork, with a clock that is set. */
class InspectionsTest extends DeskTest {

    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");

    private static final String[] TABLES = {"duty_inspection", "duty_inspection_plan", "duty_checklist", "duty_finding"
    };

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void set() {
        clock.set(START.minus(Duration.ofDays(1)));
    }

    @Test
    void are_done_group_by_group_reviewed_by_another_and_followed_up() throws Exception {
        schedule("two-groups", "2026-10-02T08:00:00Z");
        var one = "/api/occasions/two-groups/inspections/1";
        clock.set(START.plusSeconds(3_600));
        assertThat(states("two-groups")).containsExactly("OPEN", "PLANNED", "PLANNED");
        desk.expect(201, one + "/checklists", Sheet.of("web", "NONE_FOUND", ""));
        desk.expect(200, one + "/checklists", Sheet.of("web", "NONE_FOUND", ""));
        desk.refuse("duty.rule.checklist-already-filed", one + "/checklists", Sheet.of("web", "NONE_FOUND", "x"));
        clock.set(START.plus(Duration.ofHours(8)));
        assertThat(states("two-groups")).containsExactly("DUE", "OPEN", "PLANNED");
        desk.refuse("duty.rule.inspection-not-completed", one + "/reviews", "{}");
        desk.refuse("duty.rule.traces-without-finding", one + "/checklists", Sheet.of("dept", "TRACES_FOUND", ""));

        desk.expect(201, one + "/checklists", Sheet.of("dept", "TRACES_FOUND", "webshell"));

        assertThat(states("two-groups")).containsExactly("COMPLETED", "OPEN", "PLANNED");
        desk.refuse("duty.rule.second-person-expected", one + "/reviews", "{}");
        var second = desk.as(accounts, "second-person", Role.SUPERVISOR);
        second.expect(201, one + "/reviews", "{\"note\":\"已复核\"}");
        second.expect(200, one + "/reviews", "{\"note\":\"已复核\"}");
        desk.expect(201, "/api/findings/two-groups-1-1/resolutions", "{\"note\":\"已清除\"}");
        desk.refuse("duty.rule.already-resolved", "/api/findings/two-groups-1-1/resolutions", "{\"note\":\"x\"}");
        desk.refuse("duty.rule.finding-unknown", "/api/findings/two-groups-1-2/resolutions", "{\"note\":\"x\"}");
        desk.refuse("duty.problem.no-such-finding", "/api/findings/nonsense/resolutions", "{\"note\":\"x\"}");
        assertThat(desk.<Map<String, Object>>read("/api/occasions/two-groups/inspections", "$.items[0].findings[0]"))
                .containsEntry("id", "two-groups-1-1")
                .containsEntry("group", "dept")
                .containsEntry("text", "webshell")
                .containsEntry("note", "已清除")
                .containsEntry("resolvedBy", ACCOUNT);
        assertThat(desk.<String>read("/api/occasions/two-groups/inspections", "$.items[0].review.by"))
                .isEqualTo("second-person");
        assertThat(desk.<List<String>>read("/api/occasions/two-groups/inspections", "$.items[0].done[*].group"))
                .containsExactly("web", "dept");
    }

    @Test
    void are_refused_for_what_is_not_there_or_not_said() throws Exception {
        schedule("odd", "2026-10-02T08:00:00Z");
        var checklists = "/api/occasions/odd/inspections/1/checklists";

        desk.refuse("duty.rule.inspection-ahead", checklists, Sheet.of("web", "NONE_FOUND", ""));
        clock.set(START);
        desk.refuse("duty.rule.group-unknown", checklists, Sheet.of("mail", "NONE_FOUND", ""));
        desk.refuse("pages.problem.text-expected", checklists, "{\"items\":[]}");
        desk.refuse("duty.problem.item-incomplete", checklists, "{\"conclusion\":\"NONE_FOUND\"}");
        desk.refuse("duty.problem.item-incomplete", checklists, "{\"conclusion\":\"NONE_FOUND\",\"items\":[null]}");
        desk.refuse(
                "duty.rule.items-incomplete",
                checklists,
                "{\"group\":\"web\",\"conclusion\":\"NONE_FOUND\",\"items\":[]}");
        desk.refuse(
                "duty.problem.no-such-inspection",
                "/api/occasions/odd/inspections/4/checklists",
                Sheet.of("web", "NONE_FOUND", ""));
        desk.refuse("duty.problem.no-such-occasion", "/api/occasions/nowhere/inspections/1/reviews", "{}");
    }

    @Test
    void are_missed_by_a_ticker_that_slept_and_can_still_be_done_late() throws Exception {
        schedule("slept-through", "2026-10-09T08:00:00Z");
        clock.set(START.plus(Duration.ofHours(9)).minusMillis(1));
        ticker.tick();
        assertThat(missed("slept-through")).isZero();
        clock.set(START.plus(Duration.ofHours(9)));
        ticker.tick();
        assertThat(missed("slept-through")).isEqualTo(1);
        var one = "/api/occasions/slept-through/inspections/1/checklists";
        desk.expect(201, one, Sheet.of("web", "NONE_FOUND", ""));
        desk.expect(201, one, Sheet.of("dept", "NONE_FOUND", ""));

        clock.set(START.plus(Duration.ofDays(20)));
        ticker.tick();
        ticker.tick();

        assertThat(missed("slept-through")).isEqualTo(24);
        assertThat(states("slept-through"))
                .hasSize(24)
                .startsWith("LATE", "MISSED")
                .endsWith("MISSED");
        assertThat(desk.<String>read("/api/occasions/slept-through/inspections", "$.items[23].missedAt"))
                .as("of when its time was over")
                .isEqualTo("2026-10-09T09:00:00Z");
        assertThat(desk.<String>read("/api/occasions/slept-through/inspections?limit=5&after=5", "$.next"))
                .isEqualTo("10");

        var rows = Rows.of(jdbc, TABLES);
        jdbc.sql("truncate duty_inspection, duty_inspection_plan, duty_checklist, duty_finding")
                .update();
        desk.expect(200, "/api/projections/duty.inspections/rebuilds", "");
        assertThat(Rows.of(jdbc, TABLES)).isEqualTo(rows).hasSizeGreaterThan(25);
        assertThat(jdbc.sql("select count(*) from due where what = 'duty.inspection' and id = 'slept-through'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void of_an_occasion_that_was_entered_after_its_end_or_cancelled_are_never_missed() throws Exception {
        schedule("called-off", "2026-10-02T08:00:00Z");
        desk.expect(200, "/api/occasions/called-off/cancellations", "{\"reason\":\"r\"}");
        clock.set(START.plus(Duration.ofDays(30)));
        schedule("entered-later", "2026-10-02T08:00:00Z");
        ticker.tick();
        assertThat(missed("called-off") + missed("entered-later")).isZero();
        var one = "/api/occasions/entered-later/inspections/1/checklists";
        desk.expect(201, one, Sheet.of("web", "NONE_FOUND", ""));
        desk.expect(201, one, Sheet.of("dept", "NONE_FOUND", ""));
        assertThat(states("entered-later")).containsExactly("COMPLETED", "OPEN", "OPEN");
    }

    private void schedule(String id, String end) throws Exception {
        desk.schedule(id, "2026-10-01T08:00:00Z", end, ",\"inspectionHours\":8,\"systemGroups\":[\"web\",\"dept\"]");
    }

    private List<String> states(String occasion) throws Exception {
        return desk.read("/api/occasions/" + occasion + "/inspections", "$.items[*].state");
    }

    private long missed(String occasion) throws Exception {
        desk.get("/api/occasions");
        return jdbc.sql("select count(*) from event_entry where event_type = 'duty.inspection-missed'"
                        + " and aggregate_id like ?")
                .param("inspection/" + occasion + "/%")
                .query(Long.class)
                .single();
    }
}
