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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.util.UriUtils;

/** Sheets of messages, sent to a source of their own; each test has a year of its own. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.test=messages")
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageSheetTest {

    @Autowired
    SetClock clock;

    @Autowired
    Ticker ticker;

    private Desk desk;
    private MessageSheets sheets;

    @BeforeEach
    void sitDown(@Autowired PersonalTokens tokens, @Autowired Visible visible, @LocalServerPort int port) {
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
    void bring_messages_with_all_that_followed_and_count_each_once() throws Exception {
        sheets.register("once");
        var sheet = HEAD
                + row(2011, 1, "咨询", "市场处", "请到窗口。", "2011-03-08", "是", "已办结")
                + row(2011, 2, "投诉", "市场处", "已核查。", "2011-03-10", "否", "已办结")
                + row(2011, 3, "建议", "", "", "", "", "办理中");
        var receipt = sheets.send("once", sheet);

        assertThat(JsonPath.<Integer>read(receipt, "$.counted")).isEqualTo(3);
        assertThat(sheets.figures(2011)).containsExactly(3, 1, 2, 1, 2);
        var first = desk.get("/api/messages/2011-1");
        assertThat(JsonPath.<String>read(first, "$.state")).isEqualTo("CLOSED");
        assertThat(JsonPath.<String>read(first, "$.author")).isEqualTo(SECRET);
        assertThat(JsonPath.<Integer>read(first, "$.workingDays")).isEqualTo(3); // 3 March 2011 is a Thursday
        assertThat(JsonPath.<String>read(first, "$.source")).isEqualTo("once");
        assertThat(JsonPath.<String>read(first, "$.delivery")).isEqualTo(JsonPath.read(receipt, "$.delivery"));

        var again = sheets.send("once", sheet + row(2011, 1, "咨询", "", "", "", "", ""));
        assertThat(JsonPath.<Integer>read(again, "$.counted")).isZero();
        assertThat(JsonPath.<Integer>read(again, "$.duplicates")).isEqualTo(4);
        assertThat(sheets.figures(2011)).containsExactly(3, 1, 2, 1, 2);
    }

    @Test
    void sent_again_tell_how_a_message_went_on_and_never_that_it_was_another() throws Exception {
        sheets.register("on");
        sheets.send("on", HEAD + row(2012, 1, "咨询", "", "", "", "", "") + row(2012, 2, "咨询", "", "", "", "", ""));
        var next = sheets.send(
                "on",
                HEAD
                        + row(2012, 1, "咨询", "市场处", "请到窗口。", "2012-03-08", "是", "已办结")
                        + row(2012, 2, "投诉", "", "", "", "", "")
                        + row(2012, 3, "咨询", "", "", "", "", "")
                        + row(2012, 3, "建议", "", "", "", "", ""));

        assertThat(JsonPath.<Integer>read(next, "$.counted")).isEqualTo(2);
        assertThat(JsonPath.<List<String>>read(next, "$.rejected[*].reason"))
                .containsExactly("A3: another message has this number", "A5: another message has this number");
        assertThat(sheets.figures(2012)).containsExactly(3, null, 1, 1, 1);

        desk.expect(201, "/api/messages/2012-3/assignments", "{\"to\":\"法规处\"}");
        var old = sheets.send("on", HEAD + row(2012, 3, "咨询", "市场处", "", "", "", ""));
        assertThat(JsonPath.<Integer>read(old, "$.duplicates")).isEqualTo(1);
        assertThat(desk.<String>read("/api/messages/2012-3", "$.assignedTo")).isEqualTo("法规处");

        var other = sheets.send("on", HEAD + row(2012, 1, "咨询", "市场处", "另一份答复。", "2012-03-08", "是", "已办结"));
        assertThat(JsonPath.<List<String>>read(other, "$.rejected[*].reason"))
                .containsExactly("H2: another reply is recorded");
    }

    @Test
    void tell_how_one_message_went_on_in_one_row() throws Exception {
        sheets.register("rows");
        var receipt = sheets.send(
                "rows",
                HEAD + row(2018, 1, "咨询", "", "", "", "", "") + row(2018, 1, "咨询", "", "请到窗口。", "2018-03-08", "", ""));

        assertThat(JsonPath.<List<String>>read(receipt, "$.rejected[*].reason"))
                .containsExactly("A3: this number stands twice in the sheet");
    }

    @Test
    void that_tell_less_are_no_other_messages() throws Exception {
        sheets.register("less");
        sheets.send("less", HEAD + row(2019, 1, "咨询", "", "", "", "", ""));
        var receipt =
                sheets.send("less", "编号,留言时间,类型,标题,答复内容,答复时间\n2019-1,2019-03-03 10:00:30,咨询,示例,请到窗口。,2019-03-08\n");

        assertThat(JsonPath.<Integer>read(receipt, "$.counted")).isEqualTo(1);
        assertThat(desk.<String>read("/api/messages/2019-1", "$.state")).isEqualTo("REPLIED");
        assertThat(desk.<String>read("/api/messages/2019-1", "$.author")).isEqualTo(SECRET);
    }

    @Test
    void are_refused_row_by_row_and_the_rest_counts() throws Exception {
        sheets.register("wrong");
        var receipt = sheets.send(
                "wrong",
                HEAD
                        + row(2013, 1, "闲聊", "", "", "", "", "")
                        + row(2013, 2, "咨询", "", "答", "2013-03-02", "", "")
                        + row(2013, 3, "咨询", "", "答", "2031-03-02", "", "")
                        + row(2031, 4, "咨询", "", "", "", "", "")
                        + row(2013, 5, "咨询", "处".repeat(201), "", "", "", "")
                        + row(2013, 6, "来访", "", "", "", "", ""));

        assertThat(JsonPath.<List<String>>read(receipt, "$.rejected[*].reason"))
                .containsExactly(
                        "C2: no such kind",
                        "I3: before it was received",
                        "I4: in the future",
                        "B5: received in the future",
                        "G6: longer than 200 characters");
        assertThat(desk.<String>read("/api/messages/2013-6", "$.kind")).isEqualTo("REQUEST");
    }

    @Test
    void need_a_source_that_says_what_there_is() throws Exception {
        desk.refuse("intake.problem.no-messages", "/api/sources", MessageSheets.source("a", "csv", "\"messages\":{}"));
        desk.refuse(
                "intake.problem.no-publications",
                "/api/sources",
                MessageSheets.source("a", "messages-csv", "\"publications\":{}"));
        desk.refuse(
                "pages.problem.choice",
                "/api/sources",
                MessageSheets.source("a", "messages-csv", "\"messages\":{\"category\":\"gossip\"}"));
        desk.refuse(
                "messages.problem.no-column",
                "/api/sources",
                MessageSheets.source("a", "messages-csv", "\"messages\":{\"column\":\"要闻\"}"));
        desk.refuse(
                "messages.problem.rule",
                "/api/sources",
                MessageSheets.source(
                        "a", "messages-csv", "\"messages\":{\"rules\":[{\"named\":\"来访\",\"category\":\"news\"}]}"));
        desk.refuse(
                "intake.problem.mapping",
                "/api/sources",
                MessageSheets.source("a", "messages-csv", "\"messages\":{\"mapping\":{\"policyRef\":\"政策\"}}"));
    }

    @Test
    void are_found_by_the_number_that_the_sheet_gives_them() throws Exception {
        sheets.register("numbers");
        sheets.send("numbers", HEAD + "〔2009〕001号,2009-03-03 10:00,咨询,示例,请问,某人,,,,,办理中\n");

        for (var typed : List.of("〔2009〕001号", "[2009]001", "001号")) {
            var search = "/api/messages?year=2009&id=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            assertThat(desk.<List<String>>read(search, "$.items[*].id"))
                    .singleElement()
                    .asString()
                    .startsWith("2009-001-");
        }
        assertThat(desk.get("/api/messages/" + UriUtils.encode("〔2009〕001号", StandardCharsets.UTF_8)))
                .contains("某人");
    }
}
