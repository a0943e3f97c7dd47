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

/** What a publication counts as, where several tell of it: sources fill what is open, people decide. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassesTest {

    private Desk desk;
    private PublicationSheets sheets;

    @BeforeEach
    void sitDown(@Autowired Visible visible, @Autowired PersonalTokens tokens, @LocalServerPort int port) {
        desk = new Desk(port, visible, tokens);
        sheets = new PublicationSheets(desk, port);
    }

    @Test
    void are_told_by_the_source_that_knows_them_whichever_came_first() throws Exception {
        sheets.send("class-plain", "标题,网址,发布日期", "甲,https://class.example/a,1991-03-05");
        sheets.send("class-ledger", "标题,网址,发布日期,类别,系列", "甲,https://class.example/a,1991-03-05,政务动态,市场运行情况通报");
        sheets.send("class-ledger", "标题,网址,发布日期,类别,系列", "乙,https://class.example/b,1991-03-05,概况类,");
        sheets.send("class-plain", "标题,网址,发布日期", "乙,https://class.example/b,1991-03-05");

        assertThat(categories(1991)).containsExactly("PROFILE", "NEWS");
        assertThat(desk.<List<String>>read("/api/publications?year=1991", "$.items[?(@.title=='甲')].series"))
                .containsExactly("MARKET_BULLETIN");
        assertThat(desk.<Integer>read("/api/figures/publications.website?year=1991", "$.value"))
                .isEqualTo(2);
    }

    @Test
    void follow_their_source_until_an_editor_decides() throws Exception {
        sheets.send("class-mended", "编号,标题,网址,发布日期,类别", "1,丙,https://class.example/c,1992-03-05,政务动态");
        sheets.send("class-mended", "编号,标题,网址,发布日期,类别", "1,丙,https://class.example/c,1992-03-05,概况类");
        assertThat(categories(1992)).containsExactly("PROFILE");

        var id = desk.<List<String>>read("/api/publications?year=1992", "$.items[*].id")
                .get(0);
        desk.expect(201, "/api/publications/" + id + "/recategorisations", "{\"category\":\"catalogue\"}");
        sheets.send("class-mended", "编号,标题,网址,发布日期,类别", "1,丙,https://class.example/c,1992-03-05,政务动态");

        assertThat(categories(1992)).containsExactly("CATALOGUE");
        assertThat(desk.<Integer>read("/api/figures/publications.website.catalogue?year=1992", "$.value"))
                .isEqualTo(1);
    }

    @Test
    void that_wait_are_told_by_whoever_records_them_again() throws Exception {
        sheets.send("class-waiting", "标题,网址,发布日期", "丁,https://class.example/d,1993-03-05");
        desk.expect(
                200,
                "/api/publications",
                "{\"channel\":\"website\",\"category\":\"news\",\"title\":\"丁\",\"url\":\"https://class.example/d\","
                        + "\"publishedAt\":\"1993-03-05\"}");

        assertThat(categories(1993)).containsExactly("NEWS");
    }

    @Test
    void of_which_there_are_none_are_0_where_there_are_others_and_no_number_without() throws Exception {
        desk.expect(
                201,
                "/api/publications",
                "{\"channel\":\"website\",\"category\":\"news\",\"title\":\"庚\",\"url\":\"https://class.example/g\","
                        + "\"publishedAt\":\"1986-03-05\"}");

        assertThat(desk.<Integer>read("/api/figures/publications.website.unclassified?year=1986", "$.value"))
                .isZero();
        assertThat(desk.<Integer>read("/api/figures/publications.website.unclassified?year=1985", "$.value"))
                .isNull();
    }

    @Test
    void that_a_recategorisation_leaves_out_stay() throws Exception {
        var answer = desk.expect(
                201,
                "/api/publications",
                "{\"channel\":\"website\",\"category\":\"catalogue\",\"series\":\"市场运行情况通报\",\"title\":\"戊\","
                        + "\"url\":\"https://class.example/e\",\"publishedAt\":\"1984-03-05\"}");
        var classes = "/api/publications/" + JsonPath.<String>read(answer, "$.id") + "/recategorisations";

        var moved = desk.expect(201, classes, "{\"category\":\"news\"}");
        assertThat(JsonPath.<String>read(moved, "$.series")).isEqualTo("MARKET_BULLETIN");
        var plain = desk.expect(201, classes, "{\"series\":\"\"}");
        assertThat(JsonPath.<String>read(plain, "$.series")).isNull();
        assertThat(JsonPath.<String>read(plain, "$.category")).isEqualTo("NEWS");
    }

    @Test
    void and_all_else_that_is_left_out_of_what_is_recorded_again_stay() throws Exception {
        var url = "\"channel\":\"website\",\"url\":\"https://class.example/f\",\"publishedAt\":\"1983-03-05\"}";
        desk.expect(201, "/api/publications", "{\"title\":\"己\",\"form\":\"video\",\"column\":\"视频\"," + url);
        var again = desk.expect(200, "/api/publications", "{\"title\":\"己（更正）\"," + url);

        assertThat(JsonPath.<String>read(again, "$.title")).isEqualTo("己（更正）");
        assertThat(JsonPath.<String>read(again, "$.form")).isEqualTo("VIDEO");
        assertThat(JsonPath.<String>read(again, "$.column")).isEqualTo("视频");
    }

    @Test
    void wait_where_a_sheet_says_a_word_that_nobody_knows_also_beside_what_the_source_is_for() throws Exception {
        desk.expect(
                201,
                "/api/sources",
                "{\"id\":\"class-default\",\"site\":\"portal\",\"format\":\"csv\","
                        + "\"publications\":{\"channel\":\"website\",\"category\":\"news\"}}");
        sheets.send(
                "class-default",
                "标题,网址,发布日期,类别",
                "辛,https://class.example/h,2001-03-06,怪类",
                "壬,https://class.example/i,2001-03-05,");

        assertThat(categories(2001)).containsExactly(null, "NEWS");
    }

    @Test
    void of_a_row_without_number_and_address_are_mended_by_the_next_sheet() throws Exception {
        sheets.send("class-place", "标题,发布日期,类别", "癸,2002-03-06,怪类");
        sheets.send("class-place", "标题,发布日期,类别", "癸,2002-03-06,政务动态");

        assertThat(categories(2002)).containsExactly("NEWS");
    }

    private List<String> categories(int year) throws Exception {
        return desk.read("/api/publications?year=" + year, "$.items[*].category");
    }
}
