package io.drumtower.duty.outbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Alarms;
import io.drumtower.kernel.Alarms.Severity;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.clockwork.Ticker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Without a webhook and without a mail server, an alarm is its event and its row. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NobodyIsCalledTest {

    private static final String KEY = "test.lone";

    @Autowired
    Alarms alarms;

    @Autowired
    Visible visible;

    @LocalServerPort
    int port;

    @BeforeEach
    void raise() {
        alarms.raise(KEY, Severity.CRITICAL, "intake.alarm.silent", List.of("waf-1", "2026-10-02 02:45"));
        visible.await("duty.alarms");
    }

    @AfterEach
    void settle() {
        alarms.settle(KEY);
        visible.await("duty.alarms");
    }

    @Test
    void and_nothing_but_the_alarm_is_recorded(@Autowired Ticker ticker, @Autowired JdbcClient jdbc) {
        ticker.tick();

        assertThat(jdbc.sql("select event_type from event_entry where aggregate_id = 'alarm/test.lone'"
                                + " order by global_index desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("duty.alarm-raised");
        assertThat(jdbc.sql("select count(*) from due where what like 'duty.%' and id like 'test.lone%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void and_the_page_says_so_in_both_languages() throws Exception {
        var browser = new Browser(port);
        browser.signIn(ACCOUNT, PASSWORD);

        assertThat(browser.get("/alarms?lang=zh-CN").body())
                .contains("没有设呼叫：告警只在这里显示，不呼叫任何人。", "停更 waf-1 2026-10-02 02:45 起", "未呼叫任何人");
        assertThat(browser.get("/alarms?lang=en").body())
                .contains("nobody is called", "Silent: waf-1 since 2026-10-02 02:45");
        browser.get("/alarms?lang=zh-CN");
    }

    @Test
    void and_somebody_may_see_to_it_on_the_page() throws Exception {
        var browser = new Browser(port);
        browser.signIn(ACCOUNT, PASSWORD);
        var open = id();

        var answer = browser.post("/alarms", "/alarms/" + open + "/acknowledgements", Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get("/alarms?acknowledged&lang=zh-CN").body()).contains("admin 已确认");
    }

    @Test
    void and_what_is_over_is_refused_by_name() throws Exception {
        var open = id();
        settle();

        assertThat(refusal(open)).contains("\"code\":\"duty.rule.alarm-settled\"");
        assertThat(refusal("test.never~1")).contains("\"code\":\"duty.rule.no-such-alarm\"");
        assertThat(refusal("no-number")).contains("\"code\":\"duty.problem.no-such-alarm\"", "\"status\":404");
    }

    private String refusal(String alarm) throws Exception {
        return new Browser(port)
                .postJson("/api/alarms/" + alarm + "/acknowledgements", basic(ACCOUNT, PASSWORD), "{}")
                .body();
    }

    private String id() throws Exception {
        var list = new Browser(port)
                .get("/api/alarms", "Authorization", basic(ACCOUNT, PASSWORD))
                .body();
        var at = list.indexOf(KEY + "~");
        return list.substring(at, list.indexOf('"', at));
    }
}
