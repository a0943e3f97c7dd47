package io.drumtower.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of a message that came by letter, telephone or at the counter, and the search of all. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageFormsTest {

    private final Browser browser;

    MessageFormsTest(@LocalServerPort int port) throws Exception {
        browser = new Browser(port);
        var unused = browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
    }

    @Test
    void tells_all_that_is_wrong_at_once_and_keeps_what_was_typed() throws Exception {
        var typed = Map.of("id", "form-1", "kind", "", "title", "", "receivedAt", "昨天", "text", "请问何时办公");
        var unused = browser.post("/messages/new", "/messages", typed);

        assertThat(browser.get("/messages/new?lang=zh-CN").body())
                .contains("href=\"#new-kind\"", "href=\"#new-title\"", "href=\"#new-receivedAt\"", "请问何时办公");
    }

    @Test
    void refuses_to_search_what_is_no_year() throws Exception {
        assertThat(browser.get("/messages?year=20211").statusCode()).isEqualTo(422);
        assertThat(browser.get("/messages?year=2021").statusCode()).isEqualTo(200);
    }
}
