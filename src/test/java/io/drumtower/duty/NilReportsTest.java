package io.drumtower.duty;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nil reports over HTTP, with a clock that is set and the kinds of the program's own settings. */
class NilReportsTest extends DeskTest {

    private static final String KIND = "网络安全事件";

    @Autowired
    JdbcClient jdbc;

    @Test
    void are_due_at_their_hour_and_made_once() throws Exception {
        clock.set(Instant.parse("2027-03-01T08:59:59Z"));
        assertThat(state("2027-03-01")).isEqualTo("NOT_YET");
        desk.refuse("duty.rule.period-not-over", "/api/nil-reports", report("2027-03-01", ""));
        clock.set(Instant.parse("2027-03-01T09:00:00Z"));
        assertThat(state("2027-03-01")).isEqualTo("DUE");

        desk.expect(201, "/api/nil-reports", report("2027-03-01", ""));
        desk.expect(200, "/api/nil-reports", report("2027-03-01", ""));

        assertThat(desk.<Map<String, Object>>read("/api/nil-reports?day=2027-03-01", "$.items[0]"))
                .containsEntry("kind", KIND)
                .containsEntry("state", "REPORTED")
                .containsEntry("from", "2027-02-28T09:00:00Z")
                .containsEntry("to", "2027-03-01T09:00:00Z");
        assertThat(desk.<String>read("/api/nil-reports", "$.items[0].reports[0].by"))
                .isEqualTo(ACCOUNT);

        var rows = Rows.of(jdbc, "duty_nil");
        jdbc.sql("truncate duty_nil").update();
        desk.expect(200, "/api/projections/duty.nils/rebuilds", "");
        assertThat(Rows.of(jdbc, "duty_nil")).isEqualTo(rows).isNotEmpty();
    }

    @Test
    void are_refused_where_something_was_found_and_for_what_is_not_there() throws Exception {
        clock.set(Instant.parse("2027-04-01T00:00:00Z"));
        desk.schedule("nil-watch", "2027-04-01T00:00:00Z", "2027-04-02T00:00:00Z", ",\"inspectionHours\":8");
        desk.schedule("nil-other", "2027-04-01T00:00:00Z", "2027-04-02T00:00:00Z");
        clock.set(Instant.parse("2027-04-01T08:00:00Z"));
        desk.expect(201, "/api/occasions/nil-watch/inspections/1/checklists", Sheet.of("", "TRACES_FOUND", "webshell"));
        clock.set(Instant.parse("2027-04-01T09:30:00Z"));

        desk.refuse("duty.rule.period-not-nil", "/api/nil-reports", report("2027-04-01", ""));
        desk.refuse("duty.rule.period-not-nil", "/api/nil-reports", report("2027-04-01", "nil-watch"));
        desk.expect(201, "/api/nil-reports", report("2027-04-01", "nil-other"));
        desk.expect(201, "/api/nil-reports", report("2027-03-31", ""));
        desk.refuse("duty.problem.no-such-occasion", "/api/nil-reports", report("2027-04-01", "nowhere"));
        desk.refuse(
                "duty.problem.no-such-kind",
                "/api/nil-reports",
                report("2027-04-01", "").replace(KIND, "x"));
        desk.refuse("pages.problem.text-expected", "/api/nil-reports", "{\"kind\":\"" + KIND + "\"}");
        desk.refuse("pages.problem.text-expected", "/api/nil-reports", "{\"day\":\"2027-04-01\"}");
    }

    private String state(String day) throws Exception {
        return desk.read("/api/nil-reports?day=" + day, "$.items[0].state");
    }

    private static String report(String day, String occasion) {
        return "{\"kind\":\"%s\",\"day\":\"%s\"%s}"
                .formatted(KIND, day, occasion.isEmpty() ? "" : ",\"occasion\":\"" + occasion + "\"");
    }
}
