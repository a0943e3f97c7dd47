package io.drumtower.journey;

import io.drumtower.duty.Desk;
import java.time.LocalDate;
import java.util.List;

/** What the office of the reference report published, recorded and answered. */
record ReferenceWork(Desk desk) {

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

    private void post(String path, String members) throws Exception {
        desk.expect(201, "/api/" + path, "{" + members + "}");
    }
}
