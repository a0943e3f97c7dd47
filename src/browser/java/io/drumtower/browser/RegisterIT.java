package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import io.drumtower.DrumtowerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Columns, topics, documents and counts, recorded in a real browser. */
@DrumtowerTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterIT {

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
    void takes_a_document_says_what_is_wrong_and_takes_it_back() {
        eyes.open("/entries?year=2018&lang=zh-CN");
        var page = eyes.page();
        page.locator("aside a", new LocatorOptions().setHasText("规范性文件制发")).click();
        page.fill("#entry-number", "示商发〔2018〕1号");
        page.fill("#entry-title", "示例办法");
        page.fill("#entry-on", "三月五日");
        page.locator("aside button.go").click();
        assertThat(page.locator(".errs").textContent()).contains("写成 2021-03-05 的样子");
        assertThat(page.locator("#entry-number").inputValue()).isEqualTo("示商发〔2018〕1号");
        page.fill("#entry-on", "2018-03-05");
        page.locator("aside button.go").click();
        page.locator("tbody tr", new LocatorOptions().setHasText("示商发〔2018〕1号")).waitFor();
        eyes.look("/entries?year=2018&kind=DOCUMENT_ISSUED", "entries", one -> {});

        eyes.open("/entries?year=2018&lang=zh-CN");
        page.locator("tbody summary").click();
        page.fill("tbody input[name=reason]", "重复登记");
        page.locator("tbody button").click();
        page.locator("tbody td", new LocatorOptions().setHasText("撤销：重复登记")).waitFor();
    }
}
