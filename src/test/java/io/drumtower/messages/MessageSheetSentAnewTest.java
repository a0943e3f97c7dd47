package io.drumtower.messages;

import static io.drumtower.messages.MessageSheets.HEAD;
import static io.drumtower.messages.MessageSheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.clockwork.Ticker;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Sheets of messages that were withdrawn, and are sent once more; each test has a year of its own. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.test=messages")
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageSheetSentAnewTest {

    @Autowired
    SetClock clock;

    @Autowired
    Ticker ticker;

    @Autowired
    Visible visible;

    private Desk desk;
    private MessageSheets sheets;

    @BeforeEach
    void sitDown(@Autowired PersonalTokens tokens, @LocalServerPort int port) {
        ticker.stop();
        clock.set(Instant.parse("2026-11-02T02:00:00Z"));
        desk = new Desk(port, visible, tokens);
        sheets = new MessageSheets(port, desk, visible);
    }

    @AfterEach
    void resetAxonsClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    /** Sends it, and withdraws it. */
    private void sendInError(String source, String rows) throws Exception {
        sheets.withdraw(JsonPath.read(sheets.send(source, HEAD + rows), "$.delivery"), ticker);
    }

    @Test
    void that_are_withdrawn_and_sent_anew_say_what_they_say_now() throws Exception {
        sheets.register("anew");
        sendInError("anew", row(1988, 1, "投诉", "市场处", "已核查。", "1988-03-08", "是", "已办结"));
        assertThat(sheets.figures(1988)).containsExactly(0, null, 0, 0, 0);

        var again = sheets.send(
                "anew",
                HEAD
                        + row(1988, 1, "咨询", "法规处", "已告知。", "1988-03-09", "", "")
                        + row(1988, 2, "投诉", "", "", "", "", ""));

        assertThat(JsonPath.<Integer>read(again, "$.counted")).isEqualTo(2);
        assertThat(sheets.figures(1988)).containsExactly(2, 1, 1, 0, 0);
        var message = desk.get("/api/messages/1988-1");
        assertThat(JsonPath.<String>read(message, "$.state")).isEqualTo("REPLIED");
        assertThat(JsonPath.<String>read(message, "$.kind")).isEqualTo("CONSULTATION");
        assertThat(JsonPath.<String>read(message, "$.assignedTo")).isEqualTo("法规处");
        assertThat(JsonPath.<String>read(message, "$.reply")).isEqualTo("已告知。");
        assertThat(JsonPath.<Object>read(message, "$.reason")).isNull();
        assertThat(JsonPath.<Object>read(message, "$.publishedAt")).isNull();

        desk.expect(200, "/api/projections/messages.messages/rebuilds", "");
        assertThat(desk.get("/api/messages/1988-1")).isEqualTo(message);
        sheets.withdraw(JsonPath.read(again, "$.delivery"), ticker);
        assertThat(sheets.figures(1988)).containsExactly(0, null, 0, 0, 0);
    }

    @Test
    void that_are_sent_anew_bring_nothing_back_that_somebody_has_withdrawn() throws Exception {
        sheets.register("decided");
        var row = row(1989, 1, "投诉", "", "", "", "", "");
        sheets.send("decided", HEAD + row);
        desk.expect(201, "/api/messages/1989-1/withdrawals", "{\"reason\":\"重复登记\"}");

        assertThat(JsonPath.<Integer>read(sheets.send("decided", HEAD + row), "$.duplicates"))
                .isEqualTo(1);
        assertThat(sheets.figures(1989)).containsExactly(0, null, null, null, null);
    }

    @Test
    void that_are_withdrawn_and_erased_do_not_come_back() throws Exception {
        sheets.register("gone");
        var row = row(1990, 1, "投诉", "", "", "", "", "");
        sendInError("gone", row);
        desk.expect(204, "/api/erasures", "{\"subject\":\"message/1990-1\",\"reason\":\"本人申请\"}");

        assertThat(JsonPath.<Integer>read(sheets.send("gone", HEAD + row), "$.duplicates"))
                .isEqualTo(1);
        assertThat(sheets.figures(1990)).containsExactly(0, null, null, null, null);
    }

    @Test
    void of_which_somebody_records_a_message_by_hand_count_it_again() throws Exception {
        sheets.register("by-hand");
        sendInError("by-hand", row(1987, 1, "投诉", "", "已核查。", "1987-03-08", "", ""));
        var message = "{\"id\":\"1987-1\",\"kind\":\"consultation\",\"channel\":\"phone\","
                + "\"receivedAt\":\"1987-03-04T02:00:00Z\",\"title\":\"示例\",\"text\":\"请问\"}";

        desk.expect(201, "/api/messages", message);
        desk.expect(200, "/api/messages", message);
        assertThat(sheets.figures(1987)).containsExactly(1, null, 0, null, null);
    }

    @Test
    void for_which_somebody_was_called_call_nobody_before_they_are_late_again(@Autowired JdbcClient jdbc)
            throws Exception {
        sheets.register("late");
        var row = row(2026, 1, "咨询", "", "", "", "", "");
        var delivery = JsonPath.<String>read(
                sheets.send("late", HEAD + row.replace("2026-03-03", "2026-11-02")), "$.delivery");
        passUntil("2026-11-20T02:00:00Z");
        assertThat(alarms("2026-1")).hasSize(1);

        sheets.withdraw(delivery, ticker);
        sheets.send("late", HEAD + row.replace("2026-03-03", "2026-11-19"));
        passUntil("2026-11-20T03:00:00Z");
        assertThat(alarms("2026-1")).isEmpty();

        passUntil("2026-12-04T02:00:00Z");
        assertThat(alarms("2026-1")).hasSize(1);
        assertThat(jdbc.sql("select what from due where id = '2026-1'")
                        .query(String.class)
                        .list())
                .containsExactly("messages.veto");
    }

    private void passUntil(String time) throws Exception {
        clock.set(Instant.parse(time));
        visible.await("messages.messages");
        ticker.tick();
        visible.await("messages.messages");
    }

    private List<String> alarms(String id) throws Exception {
        visible.await("duty.alarms");
        return desk.<List<String>>read("/api/alarms", "$.items[*].message").stream()
                .filter(text -> text.contains(id))
                .toList();
    }
}
