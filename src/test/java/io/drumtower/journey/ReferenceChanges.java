package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.duty.Desk;
import java.time.Instant;
import java.util.List;

/** One event more or less for each line, and what the line says then. */
record ReferenceChanges(Desk desk, ReferenceWork work) {

    private static final List<String> SERIES = List.of(
            "interpretation",
            "operation-bulletin",
            "market-bulletin",
            "investment-data",
            "outward-data",
            "trade-data",
            "congress-reply",
            "cppcc-reply");

    void run() throws Exception {
        publications();
        entries();
        duty();
        attacks();
        messages();
        report();
    }

    private void publications() throws Exception {
        var news = first("channel=website&category=news");
        post(201, "publications/" + news + "/recategorisations", "\"category\":\"catalogue\",\"reason\":\"归错\"");
        says("publications.website", 1650, "1650");
        says("publications.website.news", 889, "889");
        says("publications.website.catalogue", 448, "448");
        withdraw(first("channel=website&category=profile"));
        says("publications.website", 1649, "1649");
        says("publications.website.profile", 312, "312");
        withdraw(first("channel=wechat"));
        says("publications.wechat", 1580, "1580");
        for (var series : SERIES) {
            var key = "publications.series." + series;
            var before = value(key);
            withdraw(first("series=" + series));
            says(key, before - 1, String.valueOf(before - 1));
        }
        String video = JsonPath.<List<String>>read(
                        desk.get("/api/publications?year=2021&channel=wechat&limit=1000"),
                        "$.items[?(@.form=='VIDEO')].id")
                .stream()
                .findFirst()
                .orElseGet(() -> "");
        if (!video.isEmpty()) {
            withdraw(video);
            says("publications.videos", 0, "0");
        }
    }

    private void entries() throws Exception {
        post(201, "column-maintenances", "\"column\":\"新栏目\",\"on\":\"2021-12-01\"");
        says("columns.maintained", 6, "6");
        post(
                201,
                "readership-samples",
                "\"publication\":\"推文\",\"reads\":11300,\"sampledAt\":\"2021-12-30T00:00:00Z\"");
        says("readership.most-reads", 11300, "11300");
        post(
                201,
                "follower-samples",
                "\"channel\":\"wechat\",\"followers\":54200,\"sampledAt\":\"2021-12-31T04:00:00Z\"");
        says("followers.wechat", 54200, "54200");
        post(201, "topics", "\"id\":\"topic-5\",\"name\":\"第五个专题\",\"on\":\"2021-12-01\"");
        says("topics.opened", 5, "5");
        post(201, "publishing-entries/topic-5/withdrawals", "\"reason\":\"录错\"");
        says("topics.opened", 4, "4");
        post(201, "campaigns", "\"name\":\"#又一个话题#\",\"on\":\"2021-12-01\"");
        says("campaigns.started", 13, "10多");
        post(201, "columns", "\"name\":\"第三个栏目\",\"on\":\"2021-12-01\"");
        says("columns.opened", 3, "3");
        post(201, "normative-document-repeals", "\"kind\":\"rule\",\"number\":\"示例令第3号\",\"on\":\"2021-12-01\"");
        says("documents.rules.repealed", 1, "1");
        says("documents.rules.in-force", 1, "1");
    }

    private void duty() throws Exception {
        var rhythm =
                "\"start\":\"2021-12-20T00:00:00Z\",\"end\":\"2021-12-20T08:00:00Z\",\"sites\":[\"portal\"],\"slotMinutes\":60,\"inspectionHours\":4";
        post(201, "occasions", "\"id\":\"drill\",\"name\":\"演练\"," + rhythm);
        says("duty.occasions", 4, "建党100周年、示例博览会、国庆节、演练");
        says("duty.slot-minutes", 60, "60");
        says("duty.inspection-hours", 4, "4");
        post(200, "occasions/drill/cancellations", "\"reason\":\"取消\"");
        says("duty.occasions", 3, "建党100周年、示例博览会、国庆节");
        says("duty.slot-minutes", 30, "30");
        post(
                201,
                "incidents",
                "\"id\":\"leak\",\"kind\":\"LEAK\",\"title\":\"示例\",\"happenedAt\":\"2021-08-01T00:00:00Z\"");
        says("duty.leaks", 1, "1");
        post(201, "incidents/leak/withdrawals", "\"reason\":\"核实不属于\"");
        says("duty.leaks", 0, "0");
    }

    private void attacks() throws Exception {
        var at = Instant.parse("2021-09-25T04:00:00Z");
        var more = new StringBuilder();
        for (var number = 0; number < 500; number++) {
            more.append(ReferenceYear.attack(at.plusMillis(number), ReferenceYear.ATTACKS + number));
            if (number == 0 || number == 498 || number == 499) {
                desk.send("expo", more.toString());
                more.setLength(0);
                says("attacks.blocked", ReferenceYear.ATTACKS + number + 1, number == 499 ? "29.8万" : "29.7万");
            }
        }
    }

    private void messages() throws Exception {
        work.message("2021-more", "complaint", "2021-11-01T02:00:00Z");
        says("messages.received", 116, "116");
        says("messages.replied", 115, "115");
        says("messages.complaints", 1, "1");
        post(201, "messages/2021-more/withdrawals", "\"reason\":\"重复登记\"");
        says("messages.received", 115, "115");
        says("messages.complaints", 0, "0");
    }

    private void report() throws Exception {
        post(201, "reporting-periods", "\"year\":2021,\"cutOff\":\"2021-12-30\"");
        assertThat(desk.<String>read("/api/figures/reporting.cut-off?year=2021", "$.printed"))
                .isEqualTo("2021-12-30");
    }

    private String first(String query) throws Exception {
        return desk.<List<String>>read("/api/publications?year=2021&withdrawn=false&limit=1&" + query, "$.items[*].id")
                .get(0);
    }

    private void withdraw(String id) throws Exception {
        post(201, "publications/" + id + "/withdrawals", "\"reason\":\"重复发布\"");
    }

    private void post(int status, String path, String members) throws Exception {
        desk.expect(status, "/api/" + path, "{" + members + "}");
    }

    private long value(String key) throws Exception {
        return desk.<Number>read("/api/figures/" + key + "?year=2021", "$.value")
                .longValue();
    }

    private void says(String key, long value, String printed) throws Exception {
        var answer = desk.get("/api/figures/" + key + "?year=2021");
        assertThat(JsonPath.<Number>read(answer, "$.value").longValue()).as(key).isEqualTo(value);
        assertThat(JsonPath.<String>read(answer, "$.printed")).as(key).isEqualTo(printed);
    }
}
