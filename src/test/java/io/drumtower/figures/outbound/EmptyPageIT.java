package io.drumtower.figures.outbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The first page of a program that has no number yet: a database of its own. */
@DrumtowerTest
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=empty page")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmptyPageIT {

    private static final String LINE =
            "192.0.2.1 - - [%s:00:00:00 +0800] \"GET /index.html HTTP/1.1\" 200 10 \"-\" \"Mozilla/5.0\"\n";

    private final Browser browser;
    private final Visible visible;
    private final Clock clock;

    @Autowired
    EmptyPageIT(@LocalServerPort int port, Visible visible, Clock clock) {
        this.browser = new Browser(port);
        this.visible = visible;
        this.clock = clock;
    }

    @Test
    void says_how_to_begin_and_when_nothing_could_be_read_where_to_look() throws Exception {
        var today = BusinessDay.of(clock.instant());
        var token = register();
        browser.signIn(ACCOUNT, PASSWORD);
        assertThat(browser.get("/?lang=zh-CN").body()).contains("1. 登记数据源").doesNotContain("无法识别。");

        send(token, "this is no log\n".repeat(1_234));

        for (var page : new String[] {"/?", "/?day=" + today + "&"}) {
            assertThat(browser.get(page + "lang=zh-CN").body())
                    .contains("日 星期", "没有计入任何记录；这一天收到的记录中，有 1,234 条无法识别。", "/api/intake/receipts")
                    .doesNotContain("1. 登记数据源");
            assertThat(browser.get(page + "lang=en").body())
                    .contains("no record was counted", "1,234 could not be read.", "/api/intake/receipts");
        }

        send(
                token,
                LINE.formatted(DateTimeFormatter.ofPattern("dd/MMM/yyyy", Locale.ENGLISH)
                        .format(today)));

        assertThat(browser.get("/?lang=zh-CN").body()).contains("口径 v1").doesNotContain("没有计入任何记录");
    }

    private String register() throws Exception {
        var registered = browser.postJson(
                "/api/sources",
                basic(ACCOUNT, PASSWORD),
                "{\"id\":\"empty-page\",\"site\":\"portal\",\"format\":\"access-log\"}");
        return JsonPath.read(registered.body(), "$.token");
    }

    private void send(String token, String log) throws Exception {
        var answer = browser.postJson("/api/intake/empty-page", "Bearer " + token, log);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        visible.await("figures.ledger");
    }
}
