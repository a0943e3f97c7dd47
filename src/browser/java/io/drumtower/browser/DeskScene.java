package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.HalfHour;
import java.time.Duration;
import java.time.Instant;

/** A watch with something of everything: a roster, a shift, items, an amended entry, an inspection that found something. */
final class DeskScene {

    private static final String ADMIN = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
    private static final String[] ITEMS = {
        "ACCOUNTS", "SIGN_IN_LOGS", "PROCESSES", "SCHEDULED_TASKS", "FILES", "LOGS", "DEVICE_ALERTS", "CHANGES"
    };

    private final int port;
    private final String name;

    DeskScene(int port, String name) {
        this.port = port;
        this.name = name;
    }

    void play(Instant now) throws Exception {
        var start = HalfHour.of(now.minus(Duration.ofHours(20)));
        post(
                "/api/occasions",
                """
                {"id":"%s","name":"示例博览会","start":"%s","end":"%s","sites":["%s"],"inspectionHours":8,"systemGroups":["门户网站","展会站"]}"""
                        .formatted(name, start, start.plus(Duration.ofDays(8)), name));
        post("/api/occasions/" + name + "/rosters", "{\"pattern\":\"THREE_SHIFTS\",\"teams\":[{\"officerInCharge\":\"admin\"}]}");
        post("/api/shifts", "{\"occasion\":\"" + name + "\"}");
        item("waf", "省政务云 WAF 停更", "CRITICAL", "联系云平台值班，确认恢复时间", now.minusSeconds(600));
        item("probe", "展会站登录接口撞库", "CRITICAL", "观察至四点，无新增即办结", now.plusSeconds(7200));
        item("certificate", "展会站证书到期", "NORMAL", "闭馆后更换", now.plusSeconds(300_000));
        post("/api/items/" + name + "-probe/acknowledgements", "{}");
        post("/api/items/" + name + "-probe/escalations", "{\"to\":\"带班领导\",\"reason\":\"来源增多\"}");
        post("/api/shifts/" + name + ".1/entries", "{\"id\":\"" + name + "-1\",\"text\":\"攻 封禁 203.0.113.0/24，12 小时 @-20m\"}");
        post("/api/entries/" + name + "-1/amendments", "{\"text\":\"封禁 203.0.113.0/24，24 小时\",\"reason\":\"时长写错\"}");
        inspect();
    }

    private void item(String id, String title, String severity, String next, Instant due) throws Exception {
        post(
                "/api/items",
                "{\"id\":\"%s-%s\",\"occasion\":\"%s\",\"title\":\"%s\",\"severity\":\"%s\",\"nextStep\":\"%s\",\"dueAt\":\"%s\"}"
                        .formatted(name, id, name, title, severity, next, due));
    }

    private void inspect() throws Exception {
        var items = new StringBuilder();
        for (var item : ITEMS) {
            items.append(items.isEmpty() ? "" : ",").append("{\"item\":\"" + item + "\",\"result\":\"NORMAL\"}");
        }
        post(
                "/api/occasions/" + name + "/inspections/1/checklists",
                "{\"group\":\"门户网站\",\"items\":[" + items
                        + "],\"conclusion\":\"TRACES_FOUND\",\"findings\":[\"弱口令 1 处\"],\"handling\":\"已通知整改\"}");
    }

    private void post(String path, String body) throws Exception {
        var answer = new Browser(port).postJson(path, ADMIN, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 201);
    }
}
