package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An occasion by its form. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewOccasionIT {

    private final Browser browser;

    @Autowired
    NewOccasionIT(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @BeforeEach
    void signIn() throws Exception {
        browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name||“活动名称”没有填",
                "start||“开始”没有填",
                "start|5 November|“开始”写成 2021-09-22 16:00 的样子",
                "start|2098-02-30 08:00|“开始”写成",
                "start|2098-11-05 08:10|“开始”要落在整点或半点",
                "end|2098-11-04 08:00|结束时间要晚于开始时间",
                "end|2099-11-05 08:00|最长 92 天",
                "sites||“站点”没有填",
                "slotMinutes|45|30 分钟或 60 分钟",
                "graceMinutes|ten|“宽限（分钟）”只写数字",
                "graceMinutes|61|“宽限（分钟）”要在 0 到 60 之间",
                "inspectionHours|49|“排查间隔（小时）”要在 1 到 48 之间",
                "id|a b|编号由字母",
                "id|new|编号不能用“new”",
            })
    void says_at_the_field_what_is_wrong_and_keeps_the_rest(String field, String value, String sentence)
            throws Exception {
        var page = post(Map.of(field, value == null ? "" : value, "places", "厅机房"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("有 1 处要改", "href=\"#" + field + "\"", "id=\"" + field + "-e\"", sentence, ">厅机房</textarea>");
    }

    @Test
    void says_all_that_is_wrong_at_once_in_the_language_of_the_reader() throws Exception {
        browser.get("/occasions/new?lang=en");
        var page = post(Map.of("name", " ", "end", "tomorrow", "sites", ""));
        browser.get("/occasions/new?lang=zh-CN");

        assertThat(page.body()).contains("To be corrected: 3", "value=\"tomorrow\"", "Write “End” as in");
    }

    @Test
    void makes_an_id_and_says_when_it_is_taken() throws Exception {
        var made = post(Map.of());
        assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith("/occasions/form-20981105");
        assertThat(browser.get("/occasions").body()).contains("href=\"/occasions/new\"");
        assertThat(post(Map.of()).statusCode()).as("the same again").isEqualTo(302);

        var taken = post(Map.of("graceMinutes", "20"));

        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("value=\"form-20981105\"", "id=\"id-e\"", "这个编号已用于另一次保障");
        assertThat(post(Map.of("graceMinutes", "20", "id", "form-2")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void offers_the_sites_that_sources_report_of() throws Exception {
        var source = "{\"id\":\"plan-log\",\"name\":\"某日志\",\"site\":\"plan-site\",\"format\":\"access-log\"}";
        var admin = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
        assertThat(browser.postJson("/api/sources", admin, source).statusCode()).isEqualTo(201);

        await().untilAsserted(
                        () -> assertThat(browser.get("/occasions/new").body()).containsPattern("已有：[^<]*plan-site"));
    }

    private HttpResponse<String> post(Map<String, String> change) throws Exception {
        var fields = new HashMap<>(Map.of("name", "示例 form", "start", "2098-11-05 08:00", "end", "2098-11-06 08:00"));
        fields.putAll(Map.of("sites", "portal，www", "slotMinutes", "30", "graceMinutes", "10", "id", ""));
        fields.putAll(change);
        return browser.post("/occasions/new", "/occasions/new", fields);
    }
}
