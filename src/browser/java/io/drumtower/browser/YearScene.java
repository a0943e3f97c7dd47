package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;

/** A small year of publishing and answering: of each kind something, also what waits and what was withdrawn. */
final class YearScene {

    private static final String ADMIN = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

    private final int port;
    private String publication = "";

    YearScene(int port) {
        this.port = port;
    }

    void play() throws Exception {
        publish();
        post("/api/readership-samples", "{\"publication\":\"示例推文\",\"reads\":11236,\"sampledAt\":\"2021-10-01T00:00:00Z\"}");
        post("/api/follower-samples", "{\"channel\":\"wechat\",\"followers\":54193,\"sampledAt\":\"2021-12-31T00:00:00Z\"}");
        post("/api/topics", "{\"name\":\"自贸试验区\",\"on\":\"2021-03-01\"}");
        post("/api/topics", "{\"name\":\"法治专栏\",\"on\":\"2021-04-01\"}");
        post(
                "/api/indicators",
                "{\"key\":\"project-progress\",\"value\":54,\"unit\":\"%\",\"source\":\"信息中心\",\"takenAt\":\"2021-12-20T00:00:00Z\"}");
        post(
                "/api/indicators",
                "{\"key\":\"task-division-basis\",\"value\":\"示例发〔2021〕12号\",\"unit\":\"文号\",\"source\":\"法规处\",\"takenAt\":\"2021-12-20T00:00:00Z\"}");
        post("/api/reporting-periods", "{\"year\":2021}");
        post("/api/nil-reports", "{\"kind\":\"LEAK\",\"from\":\"2021-01-01\",\"day\":\"2021-12-31\"}");
        message("2021-0041", "consultation", "2021-05-06T02:00:00Z");
        message("2021-0042", "complaint", "2021-05-07T02:00:00Z");
        post("/api/messages/2021-0041/assignments", "{\"to\":\"市场处\"}");
        post("/api/messages/2021-0041/replies", "{\"text\":\"来信收悉。办理流程见办事指南。\"}");
    }

    private void publish() throws Exception {
        publication = JsonPath.read(
                post(
                        "/api/publications",
                        "{\"channel\":\"website\",\"category\":\"news\",\"title\":\"市场运行情况通报（第9期）\",\"url\":\"https://year.example/9.html\",\"series\":\"市场运行情况通报\",\"publishedAt\":\"2021-03-05\"}"),
                "$.id");
        post("/api/publications/" + publication + "/corrections", "{\"column\":\"数据发布\"}");
        post(
                "/api/publications",
                "{\"channel\":\"website\",\"title\":\"<b>待归类</b>的信息\",\"url\":\"https://year.example/10.html\",\"publishedAt\":\"2021-03-06\"}");
        String gone = JsonPath.read(
                post(
                        "/api/publications",
                        "{\"channel\":\"wechat\",\"title\":\"重复的推文\",\"publishedAt\":\"2021-03-07\"}"),
                "$.id");
        post("/api/publications/" + gone + "/withdrawals", "{\"reason\":\"重复发布\"}");
    }

    void publishAnother() throws Exception {
        post("/api/topics", "{\"name\":\"另一专题\",\"on\":\"2021-05-01\"}");
        post(
                "/api/publications",
                "{\"channel\":\"website\",\"category\":\"news\",\"title\":\"后来的信息\",\"url\":\"https://year.example/11.html\",\"publishedAt\":\"2021-03-08\"}");
    }

    /** As a program reads them. */
    String figures(String more) throws Exception {
        return new Browser(port)
                .get("/api/figures?year=2021" + more, "Authorization", ADMIN)
                .body();
    }

    private void message(String id, String kind, String receivedAt) throws Exception {
        post(
                "/api/messages",
                "{\"id\":\"%s\",\"kind\":\"%s\",\"receivedAt\":\"%s\",\"title\":\"示例留言：如何办理\",\"text\":\"请问如何办理登记？\",\"author\":\"示例来信人\"}"
                        .formatted(id, kind, receivedAt));
    }

    String publication() {
        return publication;
    }

    private String post(String path, String body) throws Exception {
        var answer = new Browser(port).postJson(path, ADMIN, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(201);
        return answer.body();
    }
}
