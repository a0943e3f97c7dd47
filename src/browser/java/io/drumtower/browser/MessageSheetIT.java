package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.drumtower.DrumtowerTest;
import java.net.URI;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Messages out of a sheet, in a real browser. */
@DrumtowerTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageSheetIT {

    private static final String HEAD = "信件编号,来信时间,类型,主题,内容,来信人,承办单位,回复内容,回复时间,是否公开,状态\n";

    private Eyes eyes;

    @BeforeAll
    void begin(@LocalServerPort int port) {
        eyes = new Eyes("http://127.0.0.1:" + port);
        eyes.signIn();
    }

    @AfterAll
    void end() {
        eyes.close();
    }

    @Test
    void are_looked_at_imported_and_later_go_on() {
        eyes.open("/messages?lang=zh-CN");
        var page = eyes.page();
        page.locator("a[href='/imports?of=messages']").click();
        look("imports-of-messages", "?of=messages");
        page.setInputFiles("#file", sheet("咨询", "", "", "", "办理中"));
        page.fill("#name", "网站留言台账");
        page.locator("button.go").click();
        page.locator("#rj").waitFor();
        assertThat(page.locator("#rj").locator("xpath=ancestor::section").textContent())
                .contains("第 3 行")
                .contains("C3：没有这个类别");
        assertThat(page.locator("#field-receivedAt").inputValue()).isEqualTo("来信时间");
        look("import-of-messages", "");
        page.locator("button.go").click();
        assertThat(page.locator(".note.ok").textContent()).contains("1 行已记下").contains("拒收 1");

        page.locator("a.btn[href='/imports?of=messages']").click();
        page.setInputFiles("#file", sheet("咨询", "外贸处", "请到窗口办理。", "2019-03-08", "已办结"));
        page.selectOption("#source", new SelectOption().setLabel("网站留言台账（messages-csv）"));
        page.locator("button.go").click();
        page.locator("#ch").waitFor();
        assertThat(page.locator("ins").first().textContent()).isEqualTo("外贸处");
        page.locator("button.go").click();
        page.locator("a.btn[href='/messages']").click();
        page.locator("a", new LocatorOptions().setHasText("关于表格的来信")).click();
        assertThat(page.locator(".badge").first().textContent()).isEqualTo("已办结");
        assertThat(page.locator("main").textContent()).contains("请到窗口办理。").contains("用了 4 个工作日");
        page.locator("a[href^='/receipts/']").click();
        page.locator("h1", new LocatorOptions().setHasText("回执")).waitFor();
    }

    /** Looked at in both languages, and Chinese again. */
    private void look(String name, String query) {
        var path = URI.create(eyes.page().url()).getPath();
        eyes.look(path + query, name, one -> {});
        eyes.open(path + query + (query.isEmpty() ? "?" : "&") + "lang=zh-CN");
    }

    private static FilePayload sheet(String kind, String to, String reply, String repliedAt, String state) {
        var first = "表-1,2019-03-04 10:00,%s,关于表格的来信,请问,来信人甲,%s,%s,%s,,%s\n".formatted(kind, to, reply, repliedAt, state);
        var text = HEAD + first + "表-2,2019-03-05,闲聊,类别不对,请问,,,,,,\n";
        return new FilePayload("留言.csv", "text/csv", text.getBytes(Charset.forName("GB18030")));
    }
}
