package io.drumtower.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
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

/** Sheets of messages, sent to a source of their own; each test has a year of its own. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.test=messages")
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageSheetTest {

    private static final String HEAD = "编号,留言时间,类型,标题,内容,来信人,承办处室,答复内容,答复时间,是否公开,状态\n";
    private static final String SECRET = "白塔寺巷七号";

    @Autowired
    SetClock clock;

    @Autowired
    Ticker ticker;

    @Autowired
    Visible visible;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Desk desk;

    @BeforeEach
    void sitDown(@Autowired PersonalTokens tokens) {
        ticker.stop();
        clock.set(Instant.parse("2026-11-02T02:00:00Z"));
        desk = new Desk(port, visible, tokens);
    }

    @AfterEach
    void resetAxonsClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void bring_messages_with_all_that_followed_and_count_each_once() throws Exception {
        register("once");
        var sheet = HEAD
                + row(2011, 1, "咨询", "市场处", "请到窗口。", "2011-03-08", "是", "已办结")
                + row(2011, 2, "投诉", "市场处", "已核查。", "2011-03-10", "否", "已办结")
                + row(2011, 3, "建议", "", "", "", "", "办理中");
        var receipt = send("once", sheet);

        assertThat(JsonPath.<Integer>read(receipt, "$.counted")).isEqualTo(3);
        assertThat(figures(2011)).containsExactly(3, 1, 2, 1, 2);
        var first = desk.get("/api/messages/2011-1");
        assertThat(JsonPath.<String>read(first, "$.state")).isEqualTo("CLOSED");
        assertThat(JsonPath.<String>read(first, "$.author")).isEqualTo(SECRET);
        assertThat(JsonPath.<Integer>read(first, "$.workingDays")).isEqualTo(3); // 3 March 2011 is a Thursday
        assertThat(JsonPath.<String>read(first, "$.source")).isEqualTo("once");
        assertThat(JsonPath.<String>read(first, "$.delivery")).isEqualTo(JsonPath.read(receipt, "$.delivery"));

        var again = send("once", sheet + row(2011, 1, "咨询", "", "", "", "", ""));
        assertThat(JsonPath.<Integer>read(again, "$.counted")).isZero();
        assertThat(JsonPath.<Integer>read(again, "$.duplicates")).isEqualTo(4);
        assertThat(figures(2011)).containsExactly(3, 1, 2, 1, 2);
    }

    @Test
    void sent_again_tell_how_a_message_went_on_and_never_that_it_was_another() throws Exception {
        register("on");
        send("on", HEAD + row(2012, 1, "咨询", "", "", "", "", "") + row(2012, 2, "咨询", "", "", "", "", ""));
        var next = send(
                "on",
                HEAD
                        + row(2012, 1, "咨询", "市场处", "请到窗口。", "2012-03-08", "是", "已办结")
                        + row(2012, 2, "投诉", "", "", "", "", "")
                        + row(2012, 3, "咨询", "", "", "", "", "")
                        + row(2012, 3, "建议", "", "", "", "", ""));

        assertThat(JsonPath.<Integer>read(next, "$.counted")).isEqualTo(2);
        assertThat(JsonPath.<List<String>>read(next, "$.rejected[*].reason"))
                .containsExactly("A3: another message has this number", "A5: another message has this number");
        assertThat(figures(2012)).containsExactly(3, null, 1, 1, 1);

        desk.expect(201, "/api/messages/2012-3/assignments", "{\"to\":\"法规处\"}");
        var old = send("on", HEAD + row(2012, 3, "咨询", "市场处", "", "", "", ""));
        assertThat(JsonPath.<Integer>read(old, "$.duplicates")).isEqualTo(1);
        assertThat(desk.<String>read("/api/messages/2012-3", "$.assignedTo")).isEqualTo("法规处");

        var other = send("on", HEAD + row(2012, 1, "咨询", "市场处", "另一份答复。", "2012-03-08", "是", "已办结"));
        assertThat(JsonPath.<List<String>>read(other, "$.rejected[*].reason"))
                .containsExactly("H2: another reply is recorded");
    }

    @Test
    void tell_how_one_message_went_on_in_one_row() throws Exception {
        register("rows");
        var receipt = send(
                "rows",
                HEAD + row(2018, 1, "咨询", "", "", "", "", "") + row(2018, 1, "咨询", "", "请到窗口。", "2018-03-08", "", ""));

        assertThat(JsonPath.<List<String>>read(receipt, "$.rejected[*].reason"))
                .containsExactly("A3: this number stands twice in the sheet");
    }

    @Test
    void that_tell_less_are_no_other_messages() throws Exception {
        register("less");
        send("less", HEAD + row(2019, 1, "咨询", "", "", "", "", ""));
        var receipt = send("less", "编号,留言时间,类型,标题,答复内容,答复时间\n2019-1,2019-03-03 10:00:30,咨询,示例,请到窗口。,2019-03-08\n");

        assertThat(JsonPath.<Integer>read(receipt, "$.counted")).isEqualTo(1);
        assertThat(desk.<String>read("/api/messages/2019-1", "$.state")).isEqualTo("REPLIED");
        assertThat(desk.<String>read("/api/messages/2019-1", "$.author")).isEqualTo(SECRET);
    }

    @Test
    void are_refused_row_by_row_and_the_rest_counts() throws Exception {
        register("wrong");
        var receipt = send(
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
    void are_kept_nowhere_as_they_were_sent() throws Exception {
        register("sealed");
        var delivery = JsonPath.<String>read(
                send("sealed", HEAD + row(2014, 1, "咨询", "", "请到" + SECRET, "2014-03-08", "", "已办结")), "$.delivery");

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
        register("erased");
        var row = row(2015, 1, "咨询", "", "", "", "", "");
        send("erased", HEAD + row);
        desk.expect(204, "/api/erasures", "{\"subject\":\"message/2015-1\",\"reason\":\"本人申请\"}");

        var again = send("erased", HEAD + row(2015, 1, "咨询", "", "请到窗口。", "2015-03-08", "是", "已办结"));

        assertThat(JsonPath.<Integer>read(again, "$.duplicates")).isEqualTo(1);
        assertThat(desk.<Boolean>read("/api/messages/2015-1", "$.erased")).isTrue();
        assertThat(figures(2015)).containsExactly(1, null, null, null, null);
    }

    @Test
    void that_are_withdrawn_take_back_what_they_brought() throws Exception {
        register("withdrawn");
        var delivery = JsonPath.<String>read(
                send("withdrawn", HEAD + row(2016, 1, "投诉", "", "已核查。", "2016-03-08", "是", "已办结")), "$.delivery");
        send("withdrawn", HEAD + row(2016, 2, "投诉", "", "", "", "", ""));
        assertThat(figures(2016)).containsExactly(2, 2, 1, 1, 1);

        desk.expect(201, "/api/intake/receipts/" + delivery + "/withdrawals", "{\"reason\":\"WRONG_FILE\"}");
        visible.await("intake.receipts");
        ticker.tick();

        assertThat(desk.<String>read("/api/messages/2016-1", "$.state")).isEqualTo("WITHDRAWN");
        assertThat(desk.<String>read("/api/messages/2016-1", "$.reason")).isEqualTo("整批送达已撤回：传错文件");
        assertThat(figures(2016)).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void that_are_withdrawn_take_back_what_they_told_of_messages_that_others_brought() throws Exception {
        register("told");
        send("told", HEAD + row(2017, 1, "投诉", "", "", "", "", ""));
        var delivery = JsonPath.<String>read(
                send("told", HEAD + row(2017, 1, "投诉", "市场处", "已核查。", "2017-03-08", "是", "已办结")), "$.delivery");
        assertThat(figures(2017)).containsExactly(1, 1, 1, 1, 1);

        desk.expect(201, "/api/intake/receipts/" + delivery + "/withdrawals", "{\"reason\":\"WRONG_FILE\"}");
        visible.await("intake.receipts");
        ticker.tick();

        var message = desk.get("/api/messages/2017-1");
        assertThat(JsonPath.<String>read(message, "$.state")).isEqualTo("RECEIVED");
        assertThat(JsonPath.<Object>read(message, "$.reply")).isNull();
        assertThat(JsonPath.<Object>read(message, "$.assignedTo")).isNull();
        assertThat(figures(2017)).containsExactly(1, 1, 0, 0, 0);

        send("told", HEAD + row(2017, 1, "投诉", "法规处", "已整改。", "2017-03-09", "", ""));
        assertThat(desk.<String>read("/api/messages/2017-1", "$.reply")).isEqualTo("已整改。");
        assertThat(figures(2017)).containsExactly(1, 1, 1, 0, 0);
    }

    @Test
    void need_a_source_that_says_what_there_is() throws Exception {
        desk.refuse("intake.problem.no-messages", "/api/sources", source("a", "csv", "\"messages\":{}"));
        desk.refuse(
                "intake.problem.no-publications", "/api/sources", source("a", "messages-csv", "\"publications\":{}"));
        desk.refuse(
                "pages.problem.choice",
                "/api/sources",
                source("a", "messages-csv", "\"messages\":{\"category\":\"gossip\"}"));
        desk.refuse(
                "messages.problem.no-column",
                "/api/sources",
                source("a", "messages-csv", "\"messages\":{\"column\":\"要闻\"}"));
        desk.refuse(
                "messages.problem.rule",
                "/api/sources",
                source("a", "messages-csv", "\"messages\":{\"rules\":[{\"named\":\"来访\",\"category\":\"news\"}]}"));
        desk.refuse(
                "intake.problem.mapping",
                "/api/sources",
                source("a", "messages-csv", "\"messages\":{\"mapping\":{\"policyRef\":\"政策\"}}"));
    }

    private void register(String source) throws Exception {
        desk.expect(
                201,
                "/api/sources",
                source(
                        source,
                        "messages-csv",
                        "\"messages\":{\"rules\":[{\"named\":\"来访\",\"category\":\"request\"}]}"));
    }

    private static String source(String id, String format, String more) {
        return "{\"id\":\"%s\",\"site\":\"portal\",\"format\":\"%s\",%s}".formatted(id, format, more);
    }

    private String send(String source, String sheet) throws Exception {
        String token = JsonPath.read(desk.expect(201, "/api/sources/" + source + "/tokens", ""), "$.token");
        var answer = new Browser(port).postJson("/api/intake/" + source, "Bearer " + token, sheet);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Received on 3 March, at ten. */
    private static String row(
            int year,
            int number,
            String kind,
            String to,
            String reply,
            String repliedAt,
            String isPublic,
            String state) {
        return "%d-%d,%d-03-03 10:00,%s,示例,请问,%s,%s,%s,%s,%s,%s\n"
                .formatted(year, number, year, kind, SECRET, to, reply, repliedAt, isPublic, state);
    }

    /** Received, complaints, replied, published, closed. */
    private List<Integer> figures(int year) throws Exception {
        visible.await("figures.ledger");
        var all = desk.get("/api/figures?year=" + year);
        return List.of("received", "complaints", "replied", "published", "closed").stream()
                .map(key -> JsonPath.<List<Integer>>read(all, "$[?(@.key=='messages." + key + "')].value")
                        .get(0))
                .toList();
    }
}
