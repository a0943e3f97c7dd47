package io.drumtower.publishing.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of a new publication, and the search of all. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicationFormsTest {

    private final Browser browser;

    PublicationFormsTest(@LocalServerPort int port) throws Exception {
        browser = new Browser(port);
        var unused = browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
    }

    @Test
    void tells_all_that_is_wrong_at_once_and_keeps_what_was_typed() throws Exception {
        var typed = Map.of("channel", "WEBSITE", "title", "", "url", "not one", "publishedAt", "三月", "column", "商务要闻");
        var unused = browser.post("/publications/new", "/publications", typed);

        assertThat(browser.get("/publications/new?lang=zh-CN").body())
                .contains("href=\"#new-title\"", "href=\"#new-url\"", "href=\"#new-publishedAt\"", "商务要闻");
    }

    @Test
    void refuses_to_search_what_is_no_year() throws Exception {
        var answer = browser.get("/publications?lang=zh-CN&year=abc");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("年份要在 1970 到 9998 之间");
        assertThat(browser.get("/publications?year=").statusCode()).isEqualTo(200);
    }
}
