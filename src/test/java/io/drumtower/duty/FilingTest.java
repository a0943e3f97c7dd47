package io.drumtower.duty;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Summaries of half hours over HTTP, with a clock that is set. */
class FilingTest extends DeskTest {

    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");
    private static final String FIRST = "{\"revision\":1}";

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void set() {
        clock.set(START.minus(Duration.ofDays(1)));
    }

    @Test
    void is_due_from_the_close_and_filed_once() throws Exception {
        var start =
                Instant.parse("2027-01-01T08:00:00Z"); // after all that is recorded here: a slot closes by that, too
        desk.schedule("once", "2027-01-01T08:00:00Z", "2027-01-01T10:00:00Z");
        clock.set(start.plusSeconds(1_919));
        assertThat(desk.<Object>read("/api/occasions/once/slots", "$[0].filing"))
                .isNull();
        desk.refuse("duty.rule.slot-not-closed", "/api/occasions/once/slots/1/filings", FIRST);
        clock.set(start.plusSeconds(1_920));
        assertThat(desk.<String>read("/api/occasions/once/slots", "$[0].filing.state"))
                .isEqualTo("DUE");

        desk.file(201, "once", 1, "{\"revision\":1,\"remark\":\" 无异常 \"}");
        clock.set(start.plusSeconds(3_000));
        desk.file(200, "once", 1, "{\"revision\":1,\"remark\":\"无异常\"}");

        Map<String, Object> filing = desk.read("/api/occasions/once/slots/1", "$.slot.filing");
        assertThat(filing)
                .containsEntry("state", "FILED")
                .containsEntry("revision", 1)
                .containsEntry("revised", false)
                .containsEntry("filedAt", "2027-01-01T08:32:00Z")
                .containsEntry("by", ACCOUNT)
                .containsEntry("delaySeconds", 120)
                .containsEntry("remark", "无异常");
        desk.refuse("duty.rule.summary-already-filed", "/api/occasions/once/slots/1/filings", FIRST);
    }

    @Test
    void is_refused_for_what_is_not_there_or_not_said() throws Exception {
        desk.schedule("refused", "2026-10-01T08:00:00Z", "2026-10-01T10:00:00Z");
        clock.set(START.plusSeconds(1_920));
        var filings = "/api/occasions/refused/slots/1/filings";

        desk.refuse("duty.problem.revision-expected", filings, "{}");
        desk.refuse("duty.problem.text-malformed", filings, "{\"revision\":1,\"remark\":\"\\u0007\"}");
        desk.refuse("pages.problem.text-expected", filings, "{\"revision\":1,\"reasons\":{\"waf\":\" \"}}");
        desk.refuse("duty.rule.revision-outdated", filings, "{\"revision\":2}");
        desk.refuse("duty.problem.no-such-slot", "/api/occasions/refused/slots/5/filings", FIRST);
        desk.refuse("duty.problem.no-such-slot", "/api/occasions/refused/slots/0/filings", FIRST);
        desk.refuse("duty.problem.no-such-occasion", "/api/occasions/nowhere/slots/1/filings", FIRST);
        desk.refuse("pages.problem.text-expected", "/api/occasions/refused/slots/1/excuses", "{}");
        desk.refuse("duty.rule.summary-not-missed", "/api/occasions/refused/slots/1/excuses", "{\"reason\":\"r\"}");
        desk.expect(200, "/api/occasions/refused/cancellations", "{\"reason\":\"r\"}");
        desk.refuse("duty.rule.already-cancelled", filings, FIRST);
        clock.set(START.plusSeconds(90_000));
        ticker.tick();
        assertThat(desk.<List<Object>>read("/api/occasions/refused/slots", "$[*].filing"))
                .containsOnlyNulls();
    }

    @Test
    void wants_a_reason_for_a_silence_and_a_zero_confirmed() throws Exception {
        desk.schedule("quiet", "2026-10-01T08:00:00Z", "2026-10-01T10:00:00Z");
        clock.set(START.minusSeconds(60));
        desk.register("quiet", ",\"silentAfter\":\"10m\"");
        clock.set(START.plusSeconds(300));
        desk.send("quiet", "{\"event_type\":\"flow\"}");
        clock.set(START.plusSeconds(1_950)); // silent from 08:15 on
        ticker.tick();
        var filings = "/api/occasions/quiet/slots/1/filings";
        assertThat(desk.<String>read("/api/occasions/quiet/slots", "$[0].sources[0].state"))
                .isEqualTo("SILENT");

        desk.refuse("duty.rule.silence-unexplained", filings, FIRST);
        desk.expect(201, filings, "{\"revision\":1,\"reasons\":{\"quiet\":\"检修\"}}");

        for (var second = 2_000; second < 5_500; second += 300) {
            clock.set(START.plusSeconds(second));
            desk.send("quiet", "{\"event_type\":\"flow\"}");
            ticker.tick();
        }
        clock.set(START.plusSeconds(5_550));
        desk.refuse("duty.rule.zero-unconfirmed", "/api/occasions/quiet/slots/3/filings", FIRST);
        desk.file(201, "quiet", 3, "{\"revision\":1,\"zeroConfirmed\":true}");
        assertThat(desk.<Map<String, Object>>read("/api/occasions/quiet/slots/3", "$.slot.filing.figures"))
                .containsEntry("detected", 0)
                .containsEntry("pageViews", null);
    }

    @Test
    void of_an_occasion_that_was_entered_after_its_end_is_never_missed_nor_late() throws Exception {
        clock.set(START.plus(Duration.ofDays(3)));
        desk.schedule("after", "2026-10-01T08:00:00Z", "2026-10-01T10:00:00Z");
        desk.register("after", "");
        ticker.tick();
        assertThat(due("after")).isEmpty();
        assertThat(missed("after")).isZero();
        assertThat(desk.<Object>read("/api/occasions/after/slots", "$[0].filing"))
                .isNull();

        desk.file(201, "after", 1, FIRST);
        assertThat(desk.<Map<String, Object>>read("/api/occasions/after/slots", "$[0].filing"))
                .containsEntry("state", "FILED")
                .containsEntry("revised", false)
                .containsEntry("delaySeconds", null);
        desk.send("after", Desk.attack("2026-10-01T08:10"));
        assertThat(desk.<Boolean>read("/api/occasions/after/slots", "$[0].filing.revised"))
                .isTrue();
        desk.file(201, "after", 1, FIRST);
        assertThat(desk.<Boolean>read("/api/occasions/after/slots", "$[0].filing.revised"))
                .isFalse();
        assertThat(desk.<Integer>read("/api/occasions/after/slots", "$[0].filing.figures.detected"))
                .isEqualTo(1);
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
