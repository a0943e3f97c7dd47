package io.drumtower.duty.automation;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.Browser;
import io.drumtower.SetClock;
import io.drumtower.kernel.Alarms;
import io.drumtower.kernel.Alarms.Severity;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.clockwork.Ticker;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is done in a night on duty, and what can be seen of it. */
record Night(SetClock clock, Ticker ticker, Visible visible, Alarms alarms, JdbcClient jdbc, int port) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TABLES = "select 'a' || to_jsonb(t)::text from duty_alarm t"
            + " union all select 'b' || to_jsonb(t)::text from duty_call t"
            + " union all select 'c' || to_jsonb(t)::text from duty_call_attempt t"
            + " union all select 'd' || to_jsonb(t)::text from due t where what like 'duty.%' order by 1";

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    void raise(String key) {
        alarms.raise(key, Severity.CRITICAL, "intake.alarm.silent", List.of("waf-1", "2026-10-02 02:45"));
        tick();
    }

    void settle(String key) {
        alarms.settle(key);
        tick();
    }

    void goOn(Duration by) {
        clock.passes(by);
        tick();
    }

    /** What is due is called, and what comes of that at once. */
    void tick() {
        visible.await("duty.alarms");
        ticker.tick();
        visible.await("duty.alarms");
        ticker.tick();
        visible.await("duty.alarms");
    }

    long count(String event, String key) {
        return jdbc.sql("select count(*) from event_entry where event_type = ? and aggregate_id = ?")
                .params("duty." + event, "alarm/" + key)
                .query(Long.class)
                .single();
    }

    long events() {
        return jdbc.sql("select position from log_head").query(Long.class).single();
    }

    List<String> rows() {
        visible.await("duty.alarms");
        return jdbc.sql(TABLES).query(String.class).list();
    }

    /** As the program tells it. */
    JsonNode alarm(String id) throws Exception {
        visible.await("duty.alarms");
        var answer = new Browser(port).get("/api/alarms", "Authorization", basic(ACCOUNT, PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        for (var alarm : JSON.readTree(answer.body()).get("items")) {
            if (alarm.get("id").asString().equals(id)) {
                return alarm;
            }
        }
        throw new AssertionError(id + " is not open");
    }

    JsonNode post(String path, String json) throws Exception {
        var answer = new Browser(port).postJson(path, basic(ACCOUNT, PASSWORD), json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    String page() throws Exception {
        var browser = new Browser(port);
        browser.signIn(ACCOUNT, PASSWORD);
        return browser.get("/alarms?lang=zh-CN").body();
    }
}
