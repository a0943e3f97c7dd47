package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import io.drumtower.platform.postgres.OwnerConnections;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The dashboard of a year, asked as the role of the dashboards: its numbers are those of the program. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.database.reader-password-file=src/test/resources/reader-password")
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class YearPanelsIT {

    /** No other test records anything of it. */
    private static final int YEAR = 2016;

    private final Sender sender;
    private final Dashboard dashboard;
    private final MeterRegistry meters;

    @Autowired
    YearPanelsIT(@LocalServerPort int port, OwnerConnections owner, MeterRegistry meters) throws SQLException {
        this.sender = new Sender(port);
        this.meters = meters;
        try (var connection = owner.open()) {
            this.dashboard = new Dashboard(
                    JdbcClient.create(new DriverManagerDataSource(
                            connection.getMetaData().getURL(), "drumtower_reader", "a lamp to read by")),
                    "publishing");
        }
    }

    @BeforeAll
    void record() {
        publish("website", "01-31T23:30:00+08:00", ",\"category\":\"news\"");
        publish("website", "02-01T00:30:00+08:00", ",\"category\":\"news\",\"series\":\"market-bulletin\"");
        publish("website", "02-02", ",\"category\":\"profile\"");
        publish("website", "02-03", "");
        var withdrawn = publish("website", "02-04", ",\"category\":\"catalogue\"");
        post("/api/publications/" + withdrawn + "/withdrawals", "\"reason\":\"重复\"");
        publish("wechat", "02-05", "");
        for (var reads : List.of(700, 900, 800)) {
            post("/api/readership-samples", at("\"publication\":\"推文\",\"reads\":" + reads, "sampledAt", reads));
        }
        post("/api/follower-samples", at("\"channel\":\"wechat\",\"followers\":41", "sampledAt", 1));
        post("/api/follower-samples", at("\"channel\":\"wechat\",\"followers\":43", "sampledAt", 2));
        indicator(48, 1);
        indicator(54, 2);
        receive("year-1", "02-29");
        receive("year-2", "03-01");
        post("/api/messages/year-1/replies", "\"text\":\"答复\",\"repliedAt\":\"" + YEAR + "-03-03T10:00:00+08:00\"");
        await().atMost(Duration.ofSeconds(20)).until(() -> figure("messages.replied") == 1);
    }

    private String publish(String channel, String at, String more) {
        var title = channel + at.replace(':', '-');
        return sender.admin(
                        "/api/publications",
                        "{\"channel\":\"%s\",\"title\":\"%s\",\"publishedAt\":\"%d-%s\"%s}"
                                .formatted(channel, title, YEAR, at, more))
                .body()
                .path("id")
                .asString();
    }

    private static String at(String members, String time, int minute) {
        return members + ",\"" + time + "\":\"" + YEAR + "-06-01T%02d:%02d:00Z\"".formatted(minute / 60, minute % 60);
    }

    private void indicator(int value, int minute) {
        var members = "\"key\":\"project-progress\",\"value\":" + value + ",\"unit\":\"%\",\"source\":\"示例处室\"";
        post("/api/indicators", at(members, "takenAt", minute));
    }

    private void receive(String id, String on) {
        post(
                "/api/messages",
                "\"id\":\"%s\",\"kind\":\"consultation\",\"title\":\"t\",\"text\":\"t\",\"receivedAt\":\"%d-%sT10:00:00+08:00\""
                        .formatted(id, YEAR, on));
    }

    private void post(String path, String members) {
        assertThat(sender.admin(path, "{" + members + "}").status()).as(path).isEqualTo(201);
    }

    @Test
    void tell_publications_by_month_and_category() throws IOException {
        var months = dashboard.ask("网站发布", YEAR);
        assertThat(months).extracting(row -> row.get("month")).startsWith("1月", "2月");
        assertThat(months).extracting(row -> number(row, "news")).startsWith(1L, 1L);
        assertThat(months).extracting(row -> number(row, "profile")).startsWith(0L, 1L);
        assertThat(sum("网站发布", "unclassified")).isEqualTo(figure("publications.website.unclassified"));
        assertThat(sum("网站发布", "catalogue")).isZero();
    }

    @Test
    void tell_publications_by_channel_as_the_figures_do() throws IOException {
        assertThat(sum("各渠道", "website"))
                .isEqualTo(figure("publications.website"))
                .isEqualTo(4);
        assertThat(sum("各渠道", "wechat"))
                .isEqualTo(figure("publications.wechat"))
                .isEqualTo(1);
        assertThat(dashboard.ask("系列", YEAR)).hasToString("[{series=market-bulletin, items=1}]");
    }

    @Test
    void tell_the_newest_and_the_most_of_samples() throws IOException {
        assertThat(dashboard.ask("单条最高阅读", YEAR).get(0).get("reads")).isEqualTo(figure("readership.most-reads"));
        var followers = dashboard.ask("关注人数", YEAR);
        assertThat(followers)
                .hasSize(2)
                .last()
                .extracting(row -> row.get("followers"))
                .isEqualTo(43L);
        assertThat(dashboard.ask("手工指标", YEAR))
                .singleElement()
                .matches(row -> "project-progress".equals(row.get("indicator")) && "54".equals(row.get("value")));
    }

    @Test
    void tell_messages_and_how_long_they_took() throws IOException {
        assertThat(sum("公众留言", "received"))
                .isEqualTo(figure("messages.received"))
                .isEqualTo(2);
        var february = dashboard.ask("公众留言", YEAR).get(0);
        assertThat(february.get("month")).isEqualTo("2月");
        assertThat(february.get("replied")).hasToString("1");
        assertThat(february.get("average_days")).hasToString("3.0");
    }

    @Test
    void have_gauges_of_what_waits_now() {
        var unclassified = gauge("drumtower.publishing.unclassified");
        var unanswered = gauge("drumtower.messages.unanswered");
        var overdue = gauge("drumtower.messages.overdue");

        sender.admin("/api/publications", """
                {"channel":"website","title":"waits","publishedAt":"2015-04-01"}""");
        sender.admin("/api/messages", """
                {"id":"year-3","kind":"other","title":"t","text":"t","receivedAt":"2015-04-01T10:00:00+08:00"}""");
        assertThat(gauge("drumtower.publishing.unclassified")).isEqualTo(unclassified + 1);
        assertThat(gauge("drumtower.messages.overdue")).isEqualTo(overdue + 1);
        post("/api/messages/year-3/replies", "\"text\":\"答复\"");

        assertThat(gauge("drumtower.messages.unanswered")).isEqualTo(unanswered);
        assertThat(gauge("drumtower.messages.overdue")).isEqualTo(overdue).isPositive();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private long sum(String panel, String column) throws IOException {
        return dashboard.ask(panel, YEAR).stream()
                .mapToLong(row -> number(row, column))
                .sum();
    }

    private static long number(Map<String, Object> row, String column) {
        var value = row.get(column);
        return value == null ? 0 : Long.parseLong(value.toString());
    }

    private long figure(String key) {
        JsonNode value = sender.get("/api/figures/" + key + "?year=" + YEAR).path("value");
        return value.asLong(-1);
    }
}
