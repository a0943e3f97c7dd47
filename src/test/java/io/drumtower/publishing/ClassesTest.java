package io.drumtower.publishing;

import static org.assertj.core.api.Assertions.assertThat;

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

    private List<String> categories(int year) throws Exception {
        return desk.read("/api/publications?year=" + year, "$.items[*].category");
    }
}
