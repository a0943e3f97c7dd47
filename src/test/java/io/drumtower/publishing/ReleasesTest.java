package io.drumtower.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Publications over HTTP: each counts once, and the figures follow what happens to it. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasesTest {

    private Desk desk;

    @BeforeEach
    void sitDown(@Autowired Visible visible, @Autowired PersonalTokens tokens, @LocalServerPort int port) {
        desk = new Desk(port, visible, tokens);
    }

    @Test
    void count_once_and_are_corrected_by_other_words() throws Exception {
        var first = release(201, "once", "\"title\":\"第一个标题\",\"publishedAt\":\"2015-03-05\"");
        release(200, "once", "\"title\":\"第一个标题\",\"publishedAt\":\"2015-03-05\"");
        release(200, "once#top", "\"title\":\"第一个标题\",\"publishedAt\":\"2015-03-05\"");
        var corrected = release(200, "once", "\"title\":\"第二个标题\",\"publishedAt\":\"2015-03-05\"");

        assertThat(id(corrected)).isEqualTo(id(first));
        assertThat(JsonPath.<String>read(corrected, "$.title")).isEqualTo("第二个标题");
        assertThat(website(2015)).isEqualTo(1);
    }

    @Test
    void move_to_the_year_that_a_correction_tells() throws Exception {
        var id = id(release(201, "moved", "\"title\":\"跨年\",\"publishedAt\":\"2016-12-31\""));
        desk.expect(201, "/api/publications/" + id + "/corrections", "{\"publishedAt\":\"2017-01-01\"}");

        assertThat(website(2016)).isZero();
        assertThat(website(2017)).isEqualTo(1);
        assertThat(desk.<List<String>>read("/api/publications?year=2017", "$.items[*].id"))
                .containsExactly(id);
    }

    @Test
    void wait_for_a_category_and_are_in_the_total() throws Exception {
        var id = id(release(201, "waits", "\"title\":\"待归类\",\"publishedAt\":\"2014-03-05\""));

        assertThat(website(2014)).isEqualTo(1);
        assertThat(figure("publications.website.unclassified", 2014)).isEqualTo(1);
        assertThat(desk.<List<String>>read("/api/publications?year=2014&unclassified=true", "$.items[*].id"))
                .containsExactly(id);

        desk.expect(201, "/api/publications/" + id + "/recategorisations", "{\"category\":\"news\"}");
        assertThat(figure("publications.website.unclassified", 2014)).isZero();
        assertThat(figure("publications.website.news", 2014)).isEqualTo(1);
        desk.refuse(
                "publishing.problem.classified-otherwise",
                "/api/publications",
                body("waits", "\"title\":\"待归类\",\"category\":\"profile\",\"publishedAt\":\"2014-03-05\""));
        release(200, "waits", "\"title\":\"待归类\",\"publishedAt\":\"2014-03-05\"");
        desk.refuse(
                "publishing.problem.another-publication",
                "/api/publications/" + id + "/corrections",
                "{\"url\":\"https://releases.example/other\"}");
    }

    @Test
    void are_told_by_channel_title_and_day_where_they_have_no_address() throws Exception {
        var body = "{\"channel\":\"wechat\",\"title\":\"示例 推文\",\"publishedAt\":\"2013-05-01T02:00:00Z\"}";
        desk.expect(201, "/api/publications", body);
        desk.expect(200, "/api/publications", body);
        desk.expect(201, "/api/publications", body.replace("05-01", "05-02"));
        desk.expect(201, "/api/publications", body.replace("wechat", "other"));

        assertThat(figure("publications.wechat", 2013)).isEqualTo(2);
    }

    @Test
    void that_count_no_longer_are_excluded_and_the_numbers_say_so() throws Exception {
        var gone =
                id(release(201, "excluded-1", "\"title\":\"撤\",\"category\":\"news\",\"publishedAt\":\"2010-03-05\""));
        var other =
                id(release(201, "excluded-2", "\"title\":\"改\",\"category\":\"news\",\"publishedAt\":\"2010-03-05\""));
        var moved =
                id(release(201, "excluded-3", "\"title\":\"移\",\"category\":\"news\",\"publishedAt\":\"2010-03-05\""));
        assertThat(excluded("publications.website")).isEmpty();
        var before = desk.<Integer>read("/api/figures/publications.website.news?year=2010", "$.position");

        desk.expect(201, "/api/publications/" + gone + "/withdrawals", "{\"reason\":\"重复\"}");
        desk.expect(201, "/api/publications/" + other + "/recategorisations", "{\"category\":\"profile\"}");
        desk.expect(201, "/api/publications/" + moved + "/corrections", "{\"publishedAt\":\"2010-03-06\"}");

        assertThat(website(2010)).isEqualTo(2);
        assertThat(excluded("publications.website")).containsExactly("publishing.publication-withdrawn");
        assertThat(excluded("publications.website.news"))
                .containsExactly("publishing.publication-withdrawn", "publishing.publication-recategorised");
        assertThat(excluded("publications.website.profile")).isEmpty();
        assertThat(desk.<List<Integer>>read(
                        "/api/figures/publications.website.news/exclusions?year=2010", "$.items[*].excluded.delta"))
                .containsExactly(-1, -1);
        assertThat(desk.<Integer>read("/api/figures/publications.website.news?year=2010", "$.exclusions[0].events"))
                .isEqualTo(2);
        var now = desk.<Integer>read("/api/figures/publications.website.news?year=2010", "$.position");
        assertThat(excludedAt(before)).isEmpty();
        assertThat(excludedAt(now)).containsExactly(2);

        desk.expect(201, "/api/publications/" + moved + "/corrections", "{\"publishedAt\":\"2009-03-06\"}");
        assertThat(excluded("publications.website"))
                .containsExactly("publishing.publication-withdrawn", "publishing.publication-corrected");
    }

    private List<Integer> excludedAt(int position) throws Exception {
        return desk.read("/api/figures/publications.website.news?year=2010&asOf=" + position, "$.exclusions[*].events");
    }

    private List<String> excluded(String figure) throws Exception {
        return desk.read("/api/figures/" + figure + "/exclusions?year=2010", "$.items[*].excluded.type");
    }

    @Test
    void are_found_by_words_in_any_case() throws Exception {
        var id = id(release(201, "found", "\"title\":\"Expo 筹备会议 100%\",\"publishedAt\":\"2011-03-05\""));

        for (var words : List.of("expo", "EXPO 筹备", "筹备会议", "releases.example/FOUND", "100%25")) {
            assertThat(desk.<List<String>>read(
                            "/api/publications?year=2011&text=" + words.replace(" ", "%20"), "$.items[*].id"))
                    .as(words)
                    .containsExactly(id);
        }
        assertThat(desk.<List<String>>read("/api/publications?year=2011&text=会_", "$.items[*].id"))
                .isEmpty();
    }

    @Test
    void that_were_withdrawn_count_no_longer_and_stay_so() throws Exception {
        var id = id(release(201, "gone", "\"title\":\"撤下\",\"publishedAt\":\"2012-03-05\""));
        desk.expect(201, "/api/publications/" + id + "/withdrawals", "{\"reason\":\"重复\"}");
        desk.expect(200, "/api/publications/" + id + "/withdrawals", "{\"reason\":\"重复\"}");

        assertThat(website(2012)).isZero();
        desk.refuse(
                "publishing.rule.withdrawn",
                "/api/publications",
                body("gone", "\"title\":\"撤下\",\"publishedAt\":\"2012-03-05\""));
        desk.refuse("publishing.rule.withdrawn", "/api/publications/" + id + "/corrections", "{\"title\":\"又一个\"}");
    }

    @Test
    void are_refused_with_the_member_that_is_wrong() throws Exception {
        desk.refuse("pages.problem.missing", "/api/publications", "{\"title\":\"t\",\"publishedAt\":\"2021-01-01\"}");
        desk.refuse(
                "pages.problem.choice",
                "/api/publications",
                body("x", "\"title\":\"t\",\"form\":\"song\",\"publishedAt\":\"2021-01-01\""));
        desk.refuse("pages.problem.missing", "/api/publications", body("x", "\"publishedAt\":\"2021-01-01\""));
        desk.refuse(
                "publishing.problem.time",
                "/api/publications",
                body("x", "\"title\":\"t\",\"publishedAt\":\"yesterday\""));
        desk.refuse(
                "publishing.problem.ahead",
                "/api/publications",
                body("x", "\"title\":\"t\",\"publishedAt\":\"2999-01-01\""));
        desk.refuse(
                "publishing.problem.series",
                "/api/publications",
                body("x", "\"title\":\"t\",\"series\":\"无\",\"publishedAt\":\"2021-01-01\""));
        desk.refuse(
                "publishing.problem.policy-expected",
                "/api/publications",
                body("x", "\"title\":\"t\",\"series\":\"政策解读\",\"publishedAt\":\"2021-01-01\""));
        desk.refuse(
                "publishing.problem.category-of-website",
                "/api/publications",
                "{\"channel\":\"wechat\",\"category\":\"news\",\"title\":\"t\",\"publishedAt\":\"2021-01-01\"}");
        desk.refuse(
                "publishing.problem.no-such-publication", "/api/publications/none/withdrawals", "{\"reason\":\"x\"}");
        desk.refuse(
                "publishing.problem.address",
                "/api/publications",
                "{\"channel\":\"website\",\"url\":\"portal\",\"title\":\"t\",\"publishedAt\":\"2021-01-01\"}");
    }

    private String release(int status, String page, String members) throws Exception {
        return desk.expect(status, "/api/publications", body(page, members));
    }

    private static String body(String page, String members) {
        return "{\"channel\":\"website\",\"url\":\"https://releases.example/" + page + "\"," + members + "}";
    }

    private static String id(String answer) {
        return JsonPath.read(answer, "$.id");
    }

    private long website(int year) throws Exception {
        return figure("publications.website", year);
    }

    private long figure(String key, int year) throws Exception {
        return desk.<Number>read("/api/figures/" + key + "?year=" + year, "$.value")
                .longValue();
    }
}
