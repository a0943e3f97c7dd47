package io.drumtower.figures.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A year's figures as they leave the house: all or of a section, beside the year before and another position. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class YearFilesTest {

    private Desk desk;
    private Browser browser;

    @BeforeEach
    void publish(@Autowired Visible visible, @Autowired PersonalTokens tokens, @LocalServerPort int port)
            throws Exception {
        desk = new Desk(port, visible, tokens);
        browser = new Browser(port);
        publish("2005-03-01", 1);
        publish("2006-03-01", 2);
        visible.await("figures.ledger");
    }

    @Test
    void have_what_stands_in_a_section() throws Exception {
        assertThat(desk.<List<String>>read(year("&section=" + encoded("一（一）")), "$[*].section"))
                .isNotEmpty()
                .containsOnly("一（一）");
        assertThat(desk.<List<String>>read(year("&section=" + encoded("一")), "$[*].section"))
                .contains("一（一）", "一（四）")
                .allMatch(section -> section.startsWith("一"));
        assertThat(desk.get("/api/figures.csv?year=2006&section=" + encoded("二"))
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("二,"));
    }

    @Test
    void have_the_year_before_and_what_they_are_compared_with() throws Exception {
        var website = desk.<List<Object>>read(
                year("&against=0"), "$[?(@.key=='publications.website')]['value','before','against']");
        assertThat(website.toString()).contains("\"value\":2", "\"before\":1", "\"against\":null");

        var file = desk.get("/api/figures.csv?year=2006&against=0").lines().toList();
        assertThat(file.get(0)).endsWith(",上年,位置 0");
        assertThat(file).anyMatch(line -> line.contains("publications.website,") && line.endsWith(",1,"));
        assertThat(desk.get("/api/figures.csv?year=2006").lines().findFirst().orElseThrow())
                .endsWith(",上年");
    }

    @Test
    void are_named_by_their_year_and_section() throws Exception {
        var answer = browser.get(
                "/api/figures.csv?year=2006&section=" + encoded("一（一）"),
                "Authorization",
                Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD));

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header)
                        .startsWith("attachment;")
                        .endsWith("filename*=UTF-8''figures-2006-" + encoded("一（一）") + ".csv"));
    }

    @Test
    void are_refused_for_a_section_that_the_report_does_not_have() throws Exception {
        var answer = ask("/api/figures?year=2006&section=" + encoded("九"));

        assertThat(JsonPath.<String>read(answer, "$.code")).isEqualTo("figures.problem.section");
        assertThat(answer).contains("九", "一（四）");
    }

    @Test
    void are_of_a_year_or_refused() throws Exception {
        assertThat(JsonPath.<Integer>read(ask("/api/figures?section=" + encoded("一")), "$.status"))
                .isEqualTo(400);
        assertThat(desk.<List<Object>>read("/api/figures", "$[*].key")).isNotEmpty();
    }

    @Test
    void say_on_the_page_that_a_section_has_none() throws Exception {
        browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

        assertThat(browser.get("/figures?year=2006&section=" + encoded("三")).body())
                .contains("这一章节没有由事件得出的数。", "<option value=\"三\" selected")
                .doesNotContain("<table>");
    }

    @Test
    void stay_on_the_page_beside_what_is_wrong() throws Exception {
        browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

        var page = browser.get("/figures?year=2006&asOf=" + encoded("昨天") + "&against=x");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("“截至（位置或时间）”要是", "“与之相比（位置或时间）”要是", "value=\"昨天\"", "<b class=\"v\">2</b>");
        var other = browser.get("/figures?year=abc&section=" + encoded("一（五）"));
        assertThat(other.body()).contains("年份", "value=\"abc\"", "<option value=\"一（五）\" selected");
    }

    private void publish(String day, int count) throws Exception {
        for (var number = 1; number <= count; number++) {
            var answer = browser.postJson(
                    "/api/publications",
                    Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD),
                    "{\"channel\":\"website\",\"title\":\"示例\",\"url\":\"https://files.example/%s/%d\",\"publishedAt\":\"%s\"}"
                            .formatted(day, number, day));
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        }
    }

    private static String year(String more) {
        return "/api/figures?year=2006" + more;
    }

    private String ask(String path) throws Exception {
        return browser.get(path, "Authorization", Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD))
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
