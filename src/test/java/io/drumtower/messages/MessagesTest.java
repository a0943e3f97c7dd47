package io.drumtower.messages;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
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

/** Messages over HTTP, with a clock that is set: limits in working days, alarms, erasure. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.test=messages")
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {

    private static final String SECRET = "青石板路九号";

    @Autowired
    SetClock clock;

    @Autowired
    Ticker ticker;

    @Autowired
    Visible visible;

    @Autowired
    JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void sitDown(@Autowired PersonalTokens tokens, @LocalServerPort int port) {
        ticker.stop();
        desk = new Desk(port, visible, tokens);
    }

    @AfterEach
    void resetAxonsClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void are_due_after_working_days_and_the_answer_tells_how_many_it_took() throws Exception {
        clock.set(Instant.parse("2026-09-29T02:00:00Z"));
        receive(201, "due", "consultation", "2026-09-29T01:00:00Z"); // five working days, around the national day
        assertThat(desk.<String>read("/api/messages/due", "$.dueOn")).isEqualTo("2026-10-12");
        assertThat(desk.<String>read("/api/messages/due", "$.vetoOn")).isEqualTo("2026-12-29");
        assertThat(desk.<Boolean>read("/api/messages/due", "$.estimated")).isFalse();

        clock.set(Instant.parse("2026-10-09T02:00:00Z"));
        desk.expect(201, "/api/messages/due/replies", "{\"text\":\"已收悉\"}");

        assertThat(desk.<Integer>read("/api/messages/due", "$.workingDays")).isEqualTo(3);
        assertThat(desk.<String>read("/api/messages/due", "$.state")).isEqualTo("REPLIED");
        desk.refuse("messages.rule.already-replied", "/api/messages/due/replies", "{\"text\":\"再答\"}");
    }

    @Test
    void tell_all_that_happened_to_them_and_nothing_that_is_sealed(@LocalServerPort int port) throws Exception {
        clock.set(Instant.parse("2022-03-02T02:00:00Z"));
        receive(201, "story", "consultation", "2022-03-01T01:00:00Z");
        desk.expect(201, "/api/messages/story/assignments", "{\"to\":\"市场运行处\"}");
        desk.expect(201, "/api/messages/story/replies", "{\"text\":\"请到" + SECRET + "\"}");
        desk.expect(201, "/api/messages/story/publications", "{\"url\":\"https://www.example.gov.cn/a\"}");
        desk.expect(201, "/api/messages/story/withdrawals", "{\"reason\":\"重复登记\"}");
        var browser = new Browser(port);
        var unused = browser.signIn(ACCOUNT, DrumtowerTest.PASSWORD);

        assertThat(history(browser, "story"))
                .containsSubsequence(
                        "2022-03-01 09:00",
                        "收到留言",
                        "咨询 · 网站",
                        ACCOUNT,
                        "2022-03-02 10:00",
                        "交办留言",
                        "市场运行处",
                        ACCOUNT,
                        "答复留言",
                        "用了 1 个工作日",
                        "公开答复",
                        "https://www.example.gov.cn/a",
                        "撤销留言登记")
                .doesNotContain(SECRET, "重复登记");
        desk.expect(200, "/api/projections/messages.messages/rebuilds", "");
        assertThat(history(browser, "story")).containsSubsequence("收到留言", "撤销留言登记");
    }

    private static String history(Browser browser, String id) throws Exception {
        var page = browser.get("/messages/" + id + "?lang=zh-CN").body();
        return page.substring(page.indexOf("id=\"hi\""), page.indexOf("</table>"));
    }

    @Test
    void are_taken_once_and_another_of_the_id_is_refused() throws Exception {
        clock.set(Instant.parse("2026-06-01T02:00:00Z"));
        receive(201, "once", "consultation", "2026-06-01T01:00:00Z");
        receive(200, "once", "consultation", "2026-06-01T01:00:00Z");
        desk.refuse("messages.problem.exists", "/api/messages", body("once", "complaint", "2026-06-01T01:00:00Z"));
        desk.refuse("messages.problem.ahead", "/api/messages", body("ahead", "complaint", "2026-06-02T01:00:00Z"));
        desk.refuse("pages.problem.choice", "/api/messages", body("kind", "gossip", "2026-06-01T01:00:00Z"));
        desk.refuse("messages.problem.no-such-message", "/api/messages/none/replies", "{\"text\":\"x\"}");
    }

    @Test
    void that_wait_too_long_call_somebody_until_they_are_answered() throws Exception {
        clock.set(Instant.parse("2025-03-03T02:00:00Z"));
        receive(201, "late", "error-report", "2025-03-03T01:00:00Z");
        clock.set(Instant.parse("2025-03-06T15:59:59Z"));
        ticker.tick();
        assertThat(alarms("late")).isEmpty();

        clock.set(Instant.parse("2025-03-06T16:00:00Z"));
        ticker.tick();
        ticker.tick();
        assertThat(alarms("late")).containsExactly("留言 late 逾期未答复（期限 2025-03-06）");

        clock.set(Instant.parse("2025-05-27T00:00:00Z"));
        visible.await("messages.messages");
        ticker.tick();
        assertThat(alarms("late")).hasSize(2).anyMatch(text -> text.contains("单项否决"));

        desk.expect(201, "/api/messages/late/replies", "{\"text\":\"已收悉\"}");
        visible.await("messages.messages");
        ticker.tick();
        assertThat(alarms("late")).isEmpty();
    }

    @Test
    void that_waited_too_long_when_they_were_recorded_call_if_no_answer_follows() throws Exception {
        clock.set(Instant.parse("2025-12-01T02:00:00Z"));
        receive(201, "found", "consultation", "2025-09-01T01:00:00Z");
        visible.await("messages.messages");
        ticker.tick();
        assertThat(alarms("found")).isEmpty();

        clock.set(Instant.parse("2025-12-01T02:01:00Z"));
        ticker.tick();
        assertThat(alarms("found")).isNotEmpty();

        desk.expect(201, "/api/messages/found/replies", "{\"text\":\"已收悉\"}");
        visible.await("messages.messages");
        ticker.tick();
        assertThat(alarms("found")).isEmpty();
    }

    @Test
    void that_were_erased_say_so_and_count_as_before() throws Exception {
        clock.set(Instant.parse("2024-06-03T02:00:00Z"));
        receive(201, "erased", "consultation", "2024-06-03T01:00:00Z");
        desk.expect(201, "/api/messages/erased/replies", "{\"text\":\"请到" + SECRET + "\"}");
        assertThat(desk.<String>read("/api/messages/erased", "$.author")).isEqualTo(SECRET);
        assertThat(jdbc.sql("select count(*) from event_entry where convert_from(payload, 'UTF8') like ?")
                        .param("%" + SECRET + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        var before = desk.<Integer>read("/api/figures/messages.replied?year=2024", "$.value");

        desk.expect(204, "/api/erasures", "{\"subject\":\"message/erased\",\"reason\":\"本人申请\"}");

        var erased = desk.get("/api/messages/erased");
        assertThat(erased).doesNotContain(SECRET);
        assertThat(JsonPath.<Boolean>read(erased, "$.erased")).isTrue();
        assertThat(JsonPath.<Object>read(erased, "$.reply")).isNull();
        assertThat(desk.<Integer>read("/api/figures/messages.replied?year=2024", "$.value"))
                .isEqualTo(before)
                .isEqualTo(1);

        desk.refuse("access.problem.no-such-subject", "/api/erasures", "{\"subject\":\"erased\",\"reason\":\"手误\"}");
        desk.refuse(
                "access.problem.no-such-subject",
                "/api/erasures",
                "{\"subject\":\"message/erased\",\"reason\":\"本人申请\"}");

        receive(200, "erased", "consultation", "2024-06-03T01:00:00Z"); // seals with a new key, and records nothing
        assertThat(desk.<Boolean>read("/api/messages/erased", "$.erased")).isTrue();
    }

    @Test
    void that_were_withdrawn_leave_no_0_where_nobody_vouches_for_it() throws Exception {
        clock.set(Instant.parse("2023-06-01T02:00:00Z"));
        receive(201, "error", "complaint", "2023-06-01T01:00:00Z");
        desk.expect(201, "/api/messages/error/withdrawals", "{\"reason\":\"重复登记\"}");

        assertThat(desk.<Object>read("/api/figures/messages.complaints?year=2023", "$.value"))
                .isNull();
        assertThat(desk.<List<Object>>read("/api/figures?year=2023", "$[?(@.key=='messages.complaints')].value"))
                .containsExactly((Object) null);
    }

    @Test
    void that_are_read_say_by_whom_once_an_hour_and_no_more_after_they_were_erased(@Autowired Accounts accounts)
            throws Exception {
        clock.set(Instant.parse("2022-06-01T02:10:00Z"));
        receive(201, "read", "consultation", "2022-06-01T01:00:00Z"); // and is answered with what it says
        clock.set(Instant.parse("2022-06-01T02:50:00Z"));
        desk.get("/api/messages/read");
        desk.get("/api/messages?id=read");
        assertThat(readers("read")).containsExactly(ACCOUNT);

        desk.as(accounts, "0077", Role.EDITOR).get("/api/messages?id=read");
        clock.set(Instant.parse("2022-06-01T03:00:00Z"));
        desk.get("/api/messages/read");
        assertThat(readers("read")).containsExactly(ACCOUNT, "0077", ACCOUNT);

        desk.expect(204, "/api/erasures", "{\"subject\":\"message/read\",\"reason\":\"本人申请\"}");
        clock.set(Instant.parse("2022-06-01T04:00:00Z"));
        desk.get("/api/messages/read");
        assertThat(readers("read")).hasSize(3);
    }

    private List<String> readers(String id) {
        return jdbc.sql("select convert_from(payload, 'UTF8')::jsonb ->> 'by' from event_entry"
                        + " where event_type = 'access.personal-data-read'"
                        + " and convert_from(payload, 'UTF8')::jsonb ->> 'subject' = ? order by global_index")
                .param("message/" + id)
                .query(String.class)
                .list();
    }

    private List<String> alarms(String id) throws Exception {
        visible.await("duty.alarms");
        return desk.<List<String>>read("/api/alarms", "$.items[*].message").stream()
                .filter(text -> text.contains(id))
                .toList();
    }

    private void receive(int status, String id, String kind, String receivedAt) throws Exception {
        desk.expect(status, "/api/messages", body(id, kind, receivedAt));
    }

    private static String body(String id, String kind, String receivedAt) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"receivedAt\":\"%s\",\"title\":\"示例\",\"text\":\"请问\",\"author\":\"%s\"}"
                .formatted(id, kind, receivedAt, SECRET);
    }
}
