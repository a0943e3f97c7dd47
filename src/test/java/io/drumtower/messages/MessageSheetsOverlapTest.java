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
import org.springframework.test.context.TestPropertySource;

/** What several sheets tell stands until the last of them is withdrawn; each test has a year of its own. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.test=messages")
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageSheetsOverlapTest {

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

    @Test
    void leave_what_a_later_one_repeats() throws Exception {
        sheets.register("growing");
        var answered = row(1992, 1, "投诉", "", "已核查。", "1992-03-08", "", "");
        var first = JsonPath.<String>read(
                sheets.send("growing", HEAD + answered + row(1992, 2, "投诉", "", "", "", "", "")), "$.delivery");
        var second = JsonPath.<String>read(
                sheets.send("growing", HEAD + answered + row(1992, 3, "投诉", "", "", "", "", "")), "$.delivery");

        sheets.withdraw(first, ticker);
        assertThat(desk.<String>read("/api/messages/1992-1", "$.reply")).isEqualTo("已核查。");
        assertThat(desk.<String>read("/api/messages/1992-2", "$.state")).isEqualTo("WITHDRAWN");
        assertThat(sheets.figures(1992)).containsExactly(2, 2, 1, null, null);

        sheets.withdraw(second, ticker);
        assertThat(desk.<String>read("/api/messages/1992-1", "$.state")).isEqualTo("WITHDRAWN");
        assertThat(sheets.figures(1992)).containsExactly(0, null, 0, null, null);
    }

    @Test
    void take_an_answer_back_with_the_last_that_told_it() throws Exception {
        sheets.register("answers");
        var answered = row(1993, 1, "投诉", "", "已核查。", "1993-03-08", "", "");
        sheets.send("answers", HEAD + row(1993, 1, "投诉", "", "", "", "", ""));
        var first = JsonPath.<String>read(sheets.send("answers", HEAD + answered), "$.delivery");
        var second = JsonPath.<String>read(sheets.send("answers", HEAD + answered), "$.delivery");

        sheets.withdraw(first, ticker);
        assertThat(sheets.figures(1993)).containsExactly(1, 1, 1, null, null);

        sheets.withdraw(second, ticker);
        assertThat(sheets.figures(1993)).containsExactly(1, 1, 0, null, null);
    }

    @Test
    void take_an_answer_back_of_which_a_later_one_says_nothing() throws Exception {
        sheets.register("silent");
        var wrong = JsonPath.<String>read(
                sheets.send("silent", HEAD + row(1994, 1, "投诉", "", "已核查。", "1994-03-08", "", "")), "$.delivery");
        sheets.send("silent", HEAD + row(1994, 1, "投诉", "", "", "", "", ""));

        sheets.withdraw(wrong, ticker);
        assertThat(sheets.figures(1994)).containsExactly(1, 1, 0, null, null);
    }

    @Test
    void take_each_step_back_that_only_they_told() throws Exception {
        sheets.register("steps");
        sheets.send("steps", HEAD + row(1995, 1, "投诉", "市场处", "已核查。", "1995-03-08", "", ""));
        var wrong = JsonPath.<String>read(
                sheets.send("steps", HEAD + row(1995, 1, "投诉", "市场处", "已核查。", "1995-03-08", "是", "已办结")), "$.delivery");
        assertThat(sheets.figures(1995)).containsExactly(1, 1, 1, 1, 1);

        sheets.withdraw(wrong, ticker);
        assertThat(sheets.figures(1995)).containsExactly(1, 1, 1, 0, 0);
        assertThat(desk.<String>read("/api/messages/1995-1", "$.assignedTo")).isEqualTo("市场处");
    }

    @Test
    void leave_what_somebody_recorded_too() throws Exception {
        sheets.register("recorded");
        var delivery = JsonPath.<String>read(
                sheets.send("recorded", HEAD + row(1996, 1, "投诉", "", "", "", "", "")), "$.delivery");
        desk.expect(
                200,
                "/api/messages",
                "{\"id\":\"1996-1\",\"kind\":\"complaint\",\"channel\":\"website\",\"title\":\"示例\","
                        + "\"text\":\"请问\",\"author\":\"%s\",\"receivedAt\":\"1996-03-03T10:00:00+08:00\"}"
                                .formatted(MessageSheets.SECRET));

        sheets.withdraw(delivery, ticker);
        assertThat(sheets.figures(1996)).containsExactly(1, 1, null, null, null);
    }

    @Test
    void leave_what_a_later_one_repeats_of_which_the_author_was_erased() throws Exception {
        sheets.register("erased-since");
        var row = row(1997, 1, "投诉", "", "已核查。", "1997-03-08", "", "");
        var first = JsonPath.<String>read(sheets.send("erased-since", HEAD + row), "$.delivery");
        desk.expect(204, "/api/erasures", "{\"subject\":\"message/1997-1\",\"reason\":\"本人申请\"}");
        sheets.send("erased-since", HEAD + row);

        sheets.withdraw(first, ticker);
        assertThat(sheets.figures(1997)).containsExactly(1, 1, 1, null, null);
    }

    @Test
    void go_on_with_what_somebody_recorded_within_the_minute() throws Exception {
        sheets.register("minute");
        desk.expect(
                201,
                "/api/messages",
                "{\"id\":\"1998-1\",\"kind\":\"complaint\",\"channel\":\"website\",\"title\":\"示例\","
                        + "\"text\":\"请问\",\"author\":\"%s\",\"receivedAt\":\"1998-03-03T10:00:30+08:00\"}"
                                .formatted(MessageSheets.SECRET));
        sheets.send("minute", HEAD + row(1998, 1, "投诉", "市场处", "已核查。", "1998-03-08", "", ""));

        assertThat(desk.<String>read("/api/messages/1998-1", "$.assignedTo")).isEqualTo("市场处");
        assertThat(sheets.figures(1998)).containsExactly(1, 1, 1, null, null);
    }

    @Test
    void may_be_empty_below_their_head() throws Exception {
        sheets.register("empty");
        var receipt = sheets.send("empty", "编号,留言时间,留言内容\n");

        assertThat(JsonPath.<Integer>read(receipt, "$.received")).isZero();
        assertThat(JsonPath.<List<Object>>read(receipt, "$.rejected")).isEmpty();
    }
}
