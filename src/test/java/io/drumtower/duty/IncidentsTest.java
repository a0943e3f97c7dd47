package io.drumtower.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Visible;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incidents and the nil reports of a year, over HTTP and by forms, with a clock that is set; each case has a year of its own. */
class IncidentsTest extends DeskTest {

    private static final String LEAKS = "/api/figures/duty.leaks?year=";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visible visible;

    @Test
    void are_declared_once_and_withdrawn_with_their_figure() throws Exception {
        clock.set(Instant.parse("2031-05-02T00:00:00Z"));
        desk.expect(201, "/api/incidents", incident("leak-1", "leak", "2031-05-01T00:00:00Z"));
        desk.expect(201, "/api/incidents", incident("attack-1", "security", "2031-05-01T01:00:00Z"));
        desk.expect(200, "/api/incidents", incident("leak-1", "leak", "2031-05-01T00:00:00Z"));
        desk.refuse("duty.rule.incident-exists", "/api/incidents", incident("leak-1", "other", "2031-05-01T00:00:00Z"));
        desk.refuse("duty.rule.incident-ahead", "/api/incidents", incident("leak-2", "leak", "2031-05-03T00:00:00Z"));
        desk.refuse(
                "duty.problem.no-such-occasion",
                "/api/incidents",
                incident("leak-2", "leak", "2031-05-01T00:00:00Z").replace("{", "{\"occasion\":\"nope\","));
        desk.refuse("pages.problem.choice", "/api/incidents", incident("leak-2", "gossip", "2031-05-01T00:00:00Z"));

        assertThat(desk.<List<String>>read("/api/incidents?year=2031", "$.items[*].id"))
                .containsExactly("attack-1", "leak-1");
        assertThat(desk.<List<String>>read("/api/incidents?year=2031&kind=LEAK", "$.items[*].id"))
                .containsExactly("leak-1");
        assertThat(desk.<List<String>>read("/api/incidents?year=2031&limit=1&after=1", "$.items[*].id"))
                .containsExactly("leak-1");
        assertThat(desk.<Integer>read(LEAKS + 2031, "$.value")).isEqualTo(1);

        desk.expect(201, "/api/incidents/leak-1/withdrawals", "{\"reason\":\"误判\"}");
        desk.expect(200, "/api/incidents/leak-1/withdrawals", "{\"reason\":\"误判\"}");
        desk.refuse("duty.rule.incident-withdrawn", "/api/incidents/leak-1/withdrawals", "{\"reason\":\"另一个\"}");
        desk.refuse("duty.problem.no-such-incident", "/api/incidents/none/withdrawals", "{\"reason\":\"误判\"}");
        assertThat(desk.<Object>read(LEAKS + 2031, "$.value")).isNull();

        var rows = Rows.of(jdbc, "duty_incident");
        jdbc.sql("truncate duty_incident").update();
        desk.expect(200, "/api/projections/duty.incidents/rebuilds", "");
        assertThat(Rows.of(jdbc, "duty_incident")).isEqualTo(rows).isNotEmpty();
    }

    @Test
    void are_declared_and_withdrawn_by_form() throws Exception {
        clock.set(Instant.parse("2032-05-02T00:00:00Z"));
        var browser = signedIn();
        var typed = Map.of("id", "i-form", "kind", "SECURITY", "title", "门户被篡改", "happenedAt", "2032-05-02 07:00");
        browser.post("/incidents", "/incidents", typed);

        assertThat(browser.get("/incidents?lang=zh-CN").body()).contains("已认定：门户被篡改。", "2032-05-02 07:00", "网络安全事件");
        assertThat(browser.get("/incidents?year=2029").body()).contains("没有符合条件的事件");

        browser.post("/incidents", "/incidents/i-form/withdrawals", Map.of("form", "withdraw-i-form", "reason", ""));
        assertThat(browser.get("/incidents").body()).contains("“撤销原因”");
        browser.post("/incidents", "/incidents/i-form/withdrawals", Map.of("reason", "演练"));
        assertThat(browser.get("/incidents").body()).contains("2032-05-02 08:00 撤销：演练");
    }

    @Test
    void that_are_sent_again_without_a_time_are_known() throws Exception {
        clock.set(Instant.parse("2035-05-02T00:00:00Z"));
        var now = "{\"id\":\"now\",\"kind\":\"other\",\"title\":\"断电\"}";
        desk.expect(201, "/api/incidents", now);
        clock.set(Instant.parse("2035-05-02T00:05:00Z"));
        desk.expect(200, "/api/incidents", now);
        assertThat(desk.<String>read("/api/incidents?year=2035", "$.items[0].happenedAt"))
                .isEqualTo("2035-05-02T00:00:00Z");
    }

    @Test
    void are_shown_again_with_what_is_wrong() throws Exception {
        clock.set(Instant.parse("2032-06-02T00:00:00Z"));
        var browser = signedIn();
        var typed = Map.of("id", "i-wrong", "kind", "LEAK", "title", "示例", "happenedAt", "2032-06-03 07:00");
        browser.post("/incidents", "/incidents", typed);

        assertThat(browser.get("/incidents?lang=zh-CN").body())
                .contains("发生时间还没有到。", "value=\"i-wrong\"", "value=\"2032-06-03 07:00\"");
    }

    @Test
    void that_never_were_are_0_only_where_somebody_vouches_for_the_year() throws Exception {
        clock.set(Instant.parse("2034-01-10T00:00:00Z"));
        var browser = signedIn();
        vouch(browser, "2033-01-01", "2033-06-30");
        assertThat(browser.get("/nil-reports?year=2033&lang=zh-CN").body())
                .contains("已报零：2033-01-01 至 2033-06-30。", "部分已报")
                .doesNotContain("全年已报");
        assertThat(desk.<Object>read(LEAKS + 2033, "$.value")).isNull();

        vouch(browser, "2033-07-01", "2033-12-31");
        assertThat(browser.get("/nil-reports?year=2033").body()).contains("全年已报");
        assertThat(desk.<Integer>read(LEAKS + 2033, "$.value")).isZero();

        vouch(browser, "2033年", "2033-12-31");
        assertThat(browser.get("/nil-reports?year=2033").body()).contains("“起始日期”写成 2021-03-05 的样子。");
        vouch(browser, "2034-01-01", "2034-12-31");
        assertThat(browser.get("/nil-reports?year=2034").body()).contains("报告时段还没有结束");
        vouch(browser, "2031-01-01", "2033-01-01");
        assertThat(browser.get("/nil-reports?year=2033").body()).contains("一次零报告最长一年。");
        vouch(browser, "-9999-01-01", "2033-12-31");
        assertThat(browser.get("/nil-reports?year=2033").body()).contains("日期须在 1970 年至 9999 年之间。");
        desk.expect(201, "/api/incidents", incident("leak-2034", "leak", "2034-01-02T00:00:00Z"));
        vouch(browser, "2034-01-01", "2034-01-05");
        assertThat(browser.get("/nil-reports?year=2034").body()).contains("不能报零，请按情况报告");
        desk.expect(201, "/api/incidents", incident("leak-2033", "leak", "2033-01-02T00:00:00Z"));
        visible.await("figures.ledger");
        assertThat(browser.get("/nil-reports?year=2033").body())
                .contains("与记录不符")
                .doesNotContain("全年已报");

        var rows = Rows.of(jdbc, "duty_nil");
        jdbc.sql("truncate duty_nil").update();
        desk.expect(200, "/api/projections/duty.nils/rebuilds", "");
        assertThat(Rows.of(jdbc, "duty_nil")).isEqualTo(rows).isNotEmpty();
        assertThat(browser.get("/nil-reports?year=300000").statusCode()).isEqualTo(422);
    }

    private static void vouch(Browser browser, String from, String day) throws Exception {
        var unused = browser.post("/nil-reports", "/nil-reports", Map.of("kind", "LEAK", "from", from, "day", day));
    }

    private Browser signedIn() throws Exception {
        var browser = new Browser(port);
        var unused = browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
        return browser;
    }

    private static String incident(String id, String kind, String at) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"title\":\"示例事件\",\"happenedAt\":\"%s\"}".formatted(id, kind, at);
    }
}
