package io.drumtower.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Indicators from elsewhere: in the unit of their figure, and only what can be. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndicatorsTest {

    private Desk desk;

    @BeforeEach
    void sitDown(@Autowired Visible visible, @Autowired PersonalTokens tokens, @LocalServerPort int port) {
        desk = new Desk(port, visible, tokens);
    }

    @ParameterizedTest
    @CsvSource({
        "records-customs, 74280000, 条, 1971, 74280000",
        "records-customs, 7428, 万条, 1972, 74280000",
        "records-customs, 0.7428, 亿, 1973, 74280000",
        "records-customs, 12, records, 1974, 12",
        "project-progress, 54, %, 1975, 54",
        "records-customs, '\"7428万\"', '', 1978, 74280000",
        "records-customs, '\"0.7428 亿\"', 条, 1979, 74280000",
        "service-items, 31, 个, 1976, 31"
    })
    void are_kept_in_the_unit_of_their_figure(String key, String value, String unit, int year, int kept)
            throws Exception {
        var answer = desk.expect(201, "/api/indicators", body(key, value, unit, year));

        assertThat(JsonPath.<Integer>read(answer, "$.entry.value")).isEqualTo(kept);
        assertThat(desk.<Integer>read("/api/figures/indicators." + key + "?year=" + year, "$.value"))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "records-customs, 7428, 件, publishing.problem.unit",
        "records-customs, 0.00001, 万条, publishing.problem.whole-number",
        "records-customs, -1, 条, publishing.problem.whole-number",
        "records-customs, '\"很多\"', 条, publishing.problem.whole-number",
        "project-progress, 101, %, publishing.problem.percent",
        "lists-published, '5,\"of\":3', 张, publishing.problem.more-than-all",
        "lists-published, 5, 张, publishing.problem.share"
    })
    void are_refused_when_they_cannot_be(String key, String value, String unit, String code) throws Exception {
        desk.refuse(code, "/api/indicators", body(key, value, unit, 1977));
    }

    @Test
    void are_not_of_a_time_to_come() throws Exception {
        desk.refuse("publishing.problem.taken-ahead", "/api/indicators", body("service-items", "31", "个", 2099));
    }

    @Test
    void may_be_typed_with_a_point(@LocalServerPort int port) throws Exception {
        var browser = new Browser(port);
        var unused = browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
        var typed = Map.of(
                "key", "records-mofcom",
                "value", "1468.5",
                "unit", "万条",
                "source", "示例处室",
                "takenAt", "1978-12-20");
        browser.post("/indicators?year=1978", "/indicators", typed);

        assertThat(browser.get("/indicators?year=1978&lang=zh-CN").body()).contains("14,685,000 条");
    }

    private static String body(String key, String value, String unit, int year) {
        return "{\"key\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"source\":\"示例处室\",\"takenAt\":\"%d-12-20T00:00:00Z\"}"
                .formatted(key, value, unit, year);
    }
}
