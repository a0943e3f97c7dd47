package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.duty.Desk;
import io.drumtower.duty.Sheet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records the year of the reference report, event by event, as its office would over HTTP. */
record ReferenceYear(Desk desk, SetClock clock, int port) {

    static final Instant JANUARY = Instant.parse("2022-01-05T01:00:00Z");

    private static final int RECORDS_OF_A_BODY = 9_000;

    /** Blocked attacks of the expo. */
    static final int ATTACKS = 297_000;

    void watch() throws Exception {
        occasion("centenary", "建党100周年", "2021-06-28T00:00:00Z", "2021-07-02T00:00:00Z", "");
        expo();
        occasion("national-day", "国庆节", "2021-09-30T16:00:00Z", "2021-10-07T16:00:00Z", "");
        clock.set(JANUARY);
    }

    private void expo() throws Exception {
        var start = Instant.parse("2021-09-22T08:00:00Z");
        clock.set(start.minusSeconds(86_400));
        desk.register("expo", "");
        occasion(
                "expo",
                "示例博览会",
                start.toString(),
                "2021-09-30T08:00:00Z",
                ",\"slotMinutes\":30,\"inspectionHours\":8,\"systemGroups\":[\"展会站\",\"自建系统\"]");
    }

    /** Watched from its start to its end by one shift at two places. */
    private void occasion(String id, String name, String start, String end, String more) throws Exception {
        var begin = Instant.parse(start);
        clock.set(begin.minusSeconds(3_600));
        desk.expect(
                201,
                "/api/occasions",
                "{\"id\":\"%s\",\"name\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"%s\"],\"places\":[\"厅机房\",\"省政务云\"]%s}"
                        .formatted(id, name, start, end, id, more));
        clock.set(begin);
        var crew = "[{\"account\":\"admin\",\"place\":\"厅机房\"},{\"account\":\"0018\",\"place\":\"省政务云\"}]";
        desk.expect(
                201,
                "/api/shifts",
                "{\"occasion\":\"%s\",\"team\":{\"officerInCharge\":\"admin\",\"crew\":%s}}".formatted(id, crew));
        if (!more.isEmpty()) {
            slots(id, begin);
        }
        clock.set(Instant.parse(end));
        String shift = desk.read("/api/shifts?occasion=" + id, "$.items[0].id");
        var signed = new Browser(port)
                .postJson(
                        "/api/shifts/" + shift + "/stand-downs",
                        Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD),
                        "{\"to\":\"0018\",\"password\":\"" + DrumtowerTest.PASSWORD + "\"}");
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
    }

    private void slots(String id, Instant begin) throws Exception {
        attacks(begin);
        for (var slot = 1; slot <= 384; slot++) {
            clock.set(begin.plus(Duration.ofMinutes(30L * slot + 2)));
            // the account of the start was opened in real time, which closes all slots: what comes now is their second
            desk.file(201, id, slot, "{\"revision\":2,\"zeroConfirmed\":true}");
            if (slot % 16 == 0) {
                var inspection = "/api/occasions/" + id + "/inspections/" + slot / 16 + "/checklists";
                desk.expect(201, inspection, Sheet.of("展会站", "NONE_FOUND", ""));
                desk.expect(201, inspection, Sheet.of("自建系统", "NONE_FOUND", ""));
            }
        }
    }

    private void attacks(Instant begin) throws Exception {
        var millis = Duration.ofDays(8).toMillis();
        var body = new StringBuilder();
        for (var number = 0; number < ATTACKS; number++) {
            body.append(attack(begin.plusMillis(millis * number / ATTACKS), number));
            if ((number + 1) % RECORDS_OF_A_BODY == 0 || number == ATTACKS - 1) {
                desk.send("expo", body.toString());
                body.setLength(0);
            }
        }
    }

    /** One that was stopped. */
    static String attack(Instant at, int flow) {
        return "{\"timestamp\":\"" + at.toString().replace("Z", "+0000") + "\",\"event_type\":\"alert\",\"flow_id\":"
                + (10_000_000 + flow)
                + ",\"alert\":{\"action\":\"blocked\",\"gid\":1,\"signature_id\":2001,\"rev\":1,\"severity\":2}}\n";
    }

    void publish() throws Exception {
        website("profile", 313);
        website("news", 890 - 83); // the others are of series
        website("catalogue", 447 - 13);
        series("政策解读", "news", 5);
        series("商务运行情况通报", "news", 9);
        series("市场运行情况通报", "news", 52);
        series("投资数据", "news", 3);
        series("外经数据", "news", 5);
        series("贸易数据", "news", 4);
        series("人大建议答复", "catalogue", 13);
        series("政协提案答复", "news", 5);
        for (var item = 1; item <= 1_581; item++) {
            publication("wechat", "", item, item == 1_581 ? ",\"form\":\"video\"" : "");
        }
    }

    private void website(String category, int count) throws Exception {
        for (var item = 1; item <= count; item++) {
            publication("website", ",\"category\":\"" + category + "\"", item, "");
        }
    }

    private void series(String series, String category, int count) throws Exception {
        for (var item = 1; item <= count; item++) {
            publication(
                    "website",
                    ",\"category\":\"" + category + "\"",
                    item,
                    ",\"series\":\"" + series + "\",\"policyRef\":\"示商发〔2021〕" + item + "号\"");
        }
    }

    private void publication(String channel, String category, int item, String more) throws Exception {
        var key = channel + category + more;
        desk.expect(
                201,
                "/api/publications",
                "{\"channel\":\"%s\"%s,\"title\":\"示例信息 %d\",\"url\":\"https://portal.example/%s/%d-%d.html\",\"publishedAt\":\"%s\"%s}"
                        .formatted(
                                channel,
                                category,
                                item,
                                channel,
                                Integer.toUnsignedLong(key.hashCode()),
                                item,
                                LocalDate.of(2021, 1, 1).plusDays(item % 365),
                                more));
    }

    void register() throws Exception {
        for (var reads : List.of(3_021, 11_236, 8_450)) {
            post(
                    "readership-samples",
                    "\"publication\":\"示例推文 %d\",\"reads\":%d,\"sampledAt\":\"2021-12-01T00:00:00Z\""
                            .formatted(reads, reads));
        }
        post("follower-samples", "\"channel\":\"wechat\",\"followers\":53000,\"sampledAt\":\"2021-06-30T00:00:00Z\"");
        post("follower-samples", "\"channel\":\"wechat\",\"followers\":54193,\"sampledAt\":\"2021-12-31T00:00:00Z\"");
        for (var column : List.of("政策文件", "政府信息公开指南", "重点领域", "法定主动公开内容", "年度报告")) {
            post("column-maintenances", "\"column\":\"%s\",\"on\":\"2021-0%d-01\"".formatted(column, column.length()));
        }
        post("column-maintenances", "\"column\":\"政策文件\",\"on\":\"2021-11-01\"");
        for (var topic : List.of("党史学习", "十九届六中全会", "法治专栏", "自贸试验区")) {
            post("topics", "\"name\":\"" + topic + "\",\"on\":\"2021-03-01\"");
        }
        for (var campaign = 1; campaign <= 12; campaign++) {
            post("campaigns", "\"name\":\"#示例话题 %d#\",\"on\":\"2021-%02d-15\"".formatted(campaign, campaign));
        }
        for (var column : List.of("权责清单", "权力清单")) {
            post("columns", "\"name\":\"" + column + "\",\"on\":\"2021-04-01\"");
        }
        indicators();
        table2();
    }

    private void indicators() throws Exception {
        indicator("meetings-on-cybersecurity", "2", "次");
        indicator("disclosure-division", "1", "个");
        indicator("task-division-basis", "\"国办发〔2021〕12号\"", "文号");
        indicator("project-start", "\"2021-01\"", "年月");
        indicator("project-progress", "48", "%");
        indicator("project-progress", "54", "%");
        indicator("records-enterprise-registration", "180000000", "条");
        indicator("records-customs", "74280000", "条");
        indicator("records-mofcom", "14680000", "条");
        indicator("records-geographic", "1380000", "条");
        indicator("work-plan", "\"湘商秩〔2021〕2号\"", "文号");
        indicator("service-matters", "18", "个");
        indicator("service-items", "31", "个");
        indicator("service-elements", "1860", "项");
        indicator("lists-published", "2,\"of\":2", "张");
        indicator("registers-kept", "3", "本");
        indicator("rules-issued", "2", "件");
    }

    void indicator(String key, String value, String unit) throws Exception {
        post(
                "indicators",
                "\"key\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"source\":\"示例处室\",\"takenAt\":\"2021-12-20T00:00:00Z\""
                        .formatted(key, value, unit));
    }

    private void table2() throws Exception {
        post(
                "opening-balances",
                "\"cell\":\"rules-in-force\",\"value\":2,\"asOf\":\"2020-12-31\",\"evidence\":\"2020 年报\"");
        post(
                "opening-balances",
                "\"cell\":\"normative-documents-in-force\",\"value\":30,\"asOf\":\"2020-12-31\",\"evidence\":\"2020 年报\"");
        for (var number = 1; number <= 4; number++) {
            post(
                    "normative-documents",
                    "\"kind\":\"normative-document\",\"number\":\"示商发〔2021〕%d号\",\"title\":\"示例办法\",\"on\":\"2021-05-01\""
                            .formatted(number));
        }
        post(
                "normative-document-repeals",
                "\"kind\":\"normative-document\",\"number\":\"示商发〔2015〕7号\",\"on\":\"2021-06-01\"");
        for (var actions : List.of(
                "licence\",\"amount\":124",
                "penalty\",\"amount\":0",
                "coercion\",\"amount\":0",
                "fee\",\"amount\":592372449")) {
            post(
                    "administrative-actions",
                    "\"kind\":\"%s,\"from\":\"2021-01-01\",\"to\":\"2021-12-31\",\"evidence\":\"示例台账\""
                            .formatted(actions));
        }
    }

    void answer() throws Exception {
        for (var number = 1; number <= 115; number++) {
            message("2021-" + number, "consultation", LocalDate.of(2021, 1, 4).plusDays(3L * number) + "T02:00:00Z");
            post("messages/2021-" + number + "/replies", "\"text\":\"已收悉，答复如下。\"");
        }
    }

    void message(String id, String kind, String receivedAt) throws Exception {
        post(
                "messages",
                "\"id\":\"%s\",\"kind\":\"%s\",\"receivedAt\":\"%s\",\"title\":\"示例留言\",\"text\":\"请问如何办理？\",\"author\":\"示例来信人\""
                        .formatted(id, kind, receivedAt));
    }

    void report() throws Exception {
        post("reporting-periods", "\"year\":2021,\"cutOff\":\"2021-12-31\"");
        for (var kind : List.of("COMPLAINT", "LEAK", "RULE")) {
            for (var month = 1; month <= 12; month++) {
                var first = LocalDate.of(2021, month, 1);
                post(
                        "nil-reports",
                        "\"kind\":\"%s\",\"from\":\"%s\",\"day\":\"%s\""
                                .formatted(kind, first, first.withDayOfMonth(first.lengthOfMonth())));
            }
        }
    }

    private void post(String path, String members) throws Exception {
        desk.expect(201, "/api/" + path, "{" + members + "}");
    }
}
