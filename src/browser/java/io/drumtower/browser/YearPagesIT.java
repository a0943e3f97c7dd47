package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import com.jayway.jsonpath.JsonPath;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Visible;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the year's totals, of what is published and of messages: clear, and they do what they say. */
@DrumtowerTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class YearPagesIT {

    private Eyes eyes;
    private YearScene scene;

    @BeforeAll
    void begin(@LocalServerPort int port, @Autowired Visible visible) throws Exception {
        scene = new YearScene(port);
        scene.play();
        visible.await("figures.ledger");
        eyes = new Eyes("http://127.0.0.1:" + port);
        eyes.signIn();
    }

    @AfterAll
    void end() {
        eyes.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/figures?year=2021, year",
        "/figures?year=2021&against=1, year-compared",
        "/figures/publications.website?year=2021, figure-of-a-year",
        "/publications?year=2021, publications",
        "/publications/new, publication-new",
        "/imports, imports",
        "/indicators?year=2021, indicators",
        "/reporting, reporting",
        "/messages, messages",
        "/messages/new, message-new",
        "/messages/2021-0041, message",
    })
    void are_clear(String path, String name) {
        eyes.look(path, name, page -> {});
    }

    @Test
    void a_publication_is_clear() {
        eyes.look("/publications/" + scene.publication(), "publication", page -> {});
    }

    @Test
    void a_year_is_taken_along_as_a_file() {
        eyes.open("/figures?year=2021&lang=zh-CN");
        for (var kind : List.of("CSV", "XLSX")) {
            var file = eyes.page()
                    .waitForDownload(() ->
                            eyes.page().locator(".head .btn:text-is('" + kind + "')").click());
            assertThat(file.failure()).isNull();
            assertThat(file.suggestedFilename()).isEqualTo("figures-2021." + kind.toLowerCase(Locale.ROOT));
        }
        assertThat(eyes.page()
                        .request()
                        .get(eyes.page().url().replace("/figures?", "/figures.json?"))
                        .text())
                .contains("publications.website");
    }

    @Test
    void an_earlier_position_tells_what_was_known_then(@Autowired Visible visible) throws Exception {
        var then = scene.figures("");
        scene.publishAnother();
        visible.await("figures.ledger");

        assertThat(scene.figures("")).isNotEqualTo(then);
        assertThat(scene.figures("&asOf=" + JsonPath.read(then, "$[0].position")))
                .isEqualTo(then);
    }

    @Test
    void a_number_opens_down_to_its_event() {
        eyes.open("/figures?year=2021&lang=zh-CN");
        var page = eyes.page();
        page.locator("a", new LocatorOptions().setHasText("市场运行情况通报"))
                .first()
                .click();
        assertThat(page.locator(".figs .n").first().textContent()).isEqualTo("1期");
        page.locator("tbody td a").first().click();
        assertThat(page.locator("main").textContent()).contains("系列市场运行情况通报").contains("市场运行情况通报（第9期）");
        eyes.look(URI.create(page.url()).getPath(), "event", one -> {});
    }

    @Test
    void a_message_is_recorded_assigned_answered_and_closed() {
        eyes.open("/messages/new?lang=zh-CN");
        var page = eyes.page();
        page.locator("button.go").click();
        assertThat(page.locator(".errs").textContent()).contains("编号");
        page.fill("#new-id", "journey-1");
        page.fill("#new-receivedAt", "2021-06-01 10:00");
        page.fill("#new-title", "咨询企业登记");
        page.fill("#new-text", "请问在哪里登记？");
        page.locator("button.go").click();
        page.waitForURL("**/messages/journey-1");
        page.fill("#assign-to", "注册处");
        page.locator("#as + form button").click();
        page.locator("dd", new LocatorOptions().setHasText("注册处"))
                .waitFor();
        page.fill("#reply-text", "请到办事大厅。");
        page.locator("#re + form button").click();
        page.locator("#mr").waitFor();
        page.locator("#cl + form button").click();
        page.locator(".badge", new LocatorOptions().setHasText("已办结"))
                .waitFor();
    }

    @Test
    void a_sheet_is_imported_and_its_rejected_row_is_mended() {
        eyes.open("/imports?lang=zh-CN");
        var page = eyes.page();
        page.setInputFiles("#file", sheet("第一条", "昨天"));
        page.locator("button.go").click();
        assertThat(page.locator(".errs").textContent()).contains("起个名字");
        page.setInputFiles("#file", sheet("第一条", "昨天"));
        page.fill("#name", "网站发布台账");
        page.locator("button.go").click();
        page.locator("#rj").waitFor();
        assertThat(page.locator("#rj").locator("xpath=ancestor::section").textContent())
                .contains("第 3 行")
                .contains("B3：不是日期");
        assertThat(page.locator("label[for=field-title]").textContent()).isEqualTo("标题");
        assertThat(page.locator("#field-publishedAt").inputValue()).isEqualTo("日期");
        look("import");
        page.locator("button.go").click();
        assertThat(page.locator(".note.ok").textContent()).contains("1 行已记下").contains("拒收 1");

        page.locator("a.btn[href='/imports']").click();
        page.setInputFiles("#file", sheet("第一条（更正）", "2021-03-06"));
        page.selectOption("#source", new SelectOption().setLabel("网站发布台账（csv）"));
        page.locator("button.go").click();
        page.locator("#ch").waitFor();
        assertThat(page.locator("del").first().textContent()).isEqualTo("第一条");
        assertThat(page.locator("ins").first().textContent()).isEqualTo("第一条（更正）");
        look("import-again");
        page.locator("button.go").click();
        assertThat(page.locator(".note.ok").textContent()).contains("2 行已记下").contains("拒收 0");
        page.locator("a.btn[href^='/receipts/']").click();
        page.locator("h1", new LocatorOptions().setHasText("回执")).waitFor();
    }

    /** Looked at in both languages, and Chinese again. */
    private void look(String name) {
        var path = URI.create(eyes.page().url()).getPath();
        eyes.look(path, name, one -> {});
        eyes.open(path + "?lang=zh-CN");
    }

    private static FilePayload sheet(String title, String day) {
        var text = "标题,日期,网址\n" + title + ",2021-03-05,https://sheet.example/1\n第二条," + day
                + ",https://sheet.example/2\n";
        return new FilePayload("台账.csv", "text/csv", text.getBytes(Charset.forName("GB18030")));
    }
}
