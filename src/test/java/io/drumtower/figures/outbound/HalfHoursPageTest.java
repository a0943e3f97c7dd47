package io.drumtower.figures.outbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.figures.FindDays;
import io.drumtower.kernel.Visible;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HalfHoursPageTest {

    private static final String LINE =
            "192.0.2.1 - - [%s:10:05:00 +0800] \"GET /index.html HTTP/1.1\" 200 10 \"-\" \"Mozilla/5.0\"\n";

    private final int port;
    private final Browser browser;
    private final QueryGateway queries;
    private final Visible visible;

    @Autowired
    HalfHoursPageTest(@LocalServerPort int port, QueryGateway queries, Visible visible) {
        this.port = port;
        this.browser = new Browser(port);
        this.queries = queries;
        this.visible = visible;
    }

    @Test
    void days_with_data_lead_to_each_other_and_a_wrong_one_is_told() throws Exception {
        send(LINE.formatted("26/Sep/2021") + LINE.formatted("28/Sep/2021") + LINE.formatted("30/Sep/2021"));
        browser.signIn(ACCOUNT, PASSWORD);

        var days = days(LocalDate.of(2099, 1, 1));
        assertThat(days.before()).isEqualTo(LocalDate.of(2021, 9, 26));
        assertThat(days.after()).isEqualTo(LocalDate.of(2021, 9, 30));

        assertThat(days(LocalDate.of(2021, 9, 28)).newest())
                .as("what bears a later date than today is not the newest")
                .isEqualTo(LocalDate.of(2021, 9, 28));

        var page = browser.get("/?day=2021-09-28&lang=zh-CN").body();
        assertThat(page).contains("2021年9月28日 星期二", "/?day=2021-09-26", "/?day=2021-09-30", "口径 v1", "无数据");
        assertThat(page).contains("role=\"img\"", "10:00–10:30").doesNotContain("style=");
        assertThat(browser.get("/").body()).contains("最新有数据的一天", days.newest() + "");

        var wrong = browser.get("/?day=%3Cb%3E");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("“&lt;b&gt;”不是日期。");

        assertThat(browser.get("/?day=2021-09-28&lang=en").body()).contains("Tuesday 28 September 2021", "No data");
    }

    private FindDays.Days days(LocalDate today) {
        return queries.query(new FindDays(LocalDate.of(2021, 9, 28), today, HalfHours.FIGURES), FindDays.Days.class)
                .join();
    }

    private void send(String log) throws Exception {
        var registered = browser.postJson(
                "/api/sources",
                basic(ACCOUNT, PASSWORD),
                "{\"id\":\"half-hours\",\"site\":\"portal\",\"format\":\"access-log\"}");
        var token = registered.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/intake/half-hours"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(log))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        visible.await("figures.ledger");
    }
}
