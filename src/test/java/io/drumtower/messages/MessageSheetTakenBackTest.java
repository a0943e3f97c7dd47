package io.drumtower.messages;

import static io.drumtower.messages.MessageSheets.HEAD;
import static io.drumtower.messages.MessageSheets.SECRET;
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

/** What stays of sheets of messages that were withdrawn, or whose data were erased; each test has a year of its own. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.test=messages")
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageSheetTakenBackTest {

    @Autowired
    SetClock clock;

    @Autowired
    Ticker ticker;

    @Autowired
    Visible visible;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void are_kept_nowhere_as_they_were_sent() throws Exception {
        sheets.register("sealed");
        var delivery = JsonPath.<String>read(
                sheets.send("sealed", HEAD + row(2014, 1, "咨询", "", "请到" + SECRET, "2014-03-08", "", "已办结")),
                "$.delivery");

        assertThat(jdbc.sql("select count(*) from event_entry where convert_from(payload, 'UTF8') like ?")
                        .param("%" + SECRET + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from intake_raw where delivery = ?")
                        .param(delivery)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select convert_from(payload, 'UTF8')::jsonb ->> 'sha256' from event_entry"
                                + " where event_type = 'intake.intake-received'"
                                + " and convert_from(payload, 'UTF8')::jsonb ->> 'delivery' = ?")
                        .param(delivery)
                        .query(String.class)
                        .single())
                .hasSize(64);
    }

    @Test
    void that_are_sent_again_bring_nothing_of_an_erased_message_back() throws Exception {
        sheets.register("erased");
        var row = row(2015, 1, "咨询", "", "", "", "", "");
        sheets.send("erased", HEAD + row);
        desk.expect(204, "/api/erasures", "{\"subject\":\"message/2015-1\",\"reason\":\"本人申请\"}");

        var again = sheets.send("erased", HEAD + row(2015, 1, "咨询", "", "请到窗口。", "2015-03-08", "是", "已办结"));

        assertThat(JsonPath.<Integer>read(again, "$.duplicates")).isEqualTo(1);
        assertThat(desk.<Boolean>read("/api/messages/2015-1", "$.erased")).isTrue();
        assertThat(sheets.figures(2015)).containsExactly(1, null, null, null, null);
    }

    @Test
    void that_are_withdrawn_take_back_what_they_brought() throws Exception {
        sheets.register("withdrawn");
        var delivery = JsonPath.<String>read(
                sheets.send("withdrawn", HEAD + row(2016, 1, "投诉", "", "已核查。", "2016-03-08", "是", "已办结")),
                "$.delivery");
        sheets.send("withdrawn", HEAD + row(2016, 2, "投诉", "", "", "", "", ""));
        assertThat(sheets.figures(2016)).containsExactly(2, 2, 1, 1, 1);

        sheets.withdraw(delivery, ticker);

        assertThat(desk.<String>read("/api/messages/2016-1", "$.state")).isEqualTo("WITHDRAWN");
        assertThat(desk.<String>read("/api/messages/2016-1", "$.reason")).isEqualTo("整批送达已撤回：传错文件");
        assertThat(sheets.figures(2016)).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void that_are_withdrawn_take_back_what_they_told_of_messages_that_others_brought() throws Exception {
        sheets.register("told");
        sheets.send("told", HEAD + row(2017, 1, "投诉", "", "", "", "", ""));
        var delivery = JsonPath.<String>read(
                sheets.send("told", HEAD + row(2017, 1, "投诉", "市场处", "已核查。", "2017-03-08", "是", "已办结")), "$.delivery");
        assertThat(sheets.figures(2017)).containsExactly(1, 1, 1, 1, 1);

        sheets.withdraw(delivery, ticker);

        var message = desk.get("/api/messages/2017-1");
        assertThat(JsonPath.<String>read(message, "$.state")).isEqualTo("RECEIVED");
        assertThat(JsonPath.<Object>read(message, "$.reply")).isNull();
        assertThat(JsonPath.<Object>read(message, "$.assignedTo")).isNull();
        assertThat(sheets.figures(2017)).containsExactly(1, 1, 0, 0, 0);

        sheets.send("told", HEAD + row(2017, 1, "投诉", "法规处", "已整改。", "2017-03-09", "", ""));
        assertThat(desk.<String>read("/api/messages/2017-1", "$.reply")).isEqualTo("已整改。");
        assertThat(sheets.figures(2017)).containsExactly(1, 1, 1, 0, 0);
    }

    @Test
    void that_are_withdrawn_leave_messages_with_which_somebody_has_gone_on() throws Exception {
        sheets.register("handled");
        var delivery = JsonPath.<String>read(
                sheets.send(
                        "handled",
                        HEAD + row(1991, 1, "投诉", "市场处", "", "", "", "") + row(1991, 2, "投诉", "", "", "", "", "")),
                "$.delivery");
        desk.expect(201, "/api/messages/1991-1/replies", "{\"text\":\"已核查。\"}");
        visible.await("messages.messages");

        sheets.withdraw(delivery, ticker);

        assertThat(desk.<String>read("/api/messages/1991-1", "$.state")).isEqualTo("REPLIED");
        assertThat(desk.<Object>read("/api/messages/1991-1", "$.assignedTo")).isNull();
        assertThat(desk.<String>read("/api/messages/1991-2", "$.state")).isEqualTo("WITHDRAWN");
        assertThat(sheets.figures(1991)).containsExactly(1, 1, 1, null, null);
    }
}
