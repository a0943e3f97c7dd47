package io.drumtower.duty.inbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody says where he is called. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallAddressTest {

    private static final String ADDRESS = "/api/me/call-address";
    private static final String MAIL = "yeban@example.gov.cn";

    private final Browser browser;
    private final JdbcClient jdbc;

    @Autowired
    CallAddressTest(@LocalServerPort int port, JdbcClient jdbc) {
        browser = new Browser(port);
        this.jdbc = jdbc;
    }

    @AfterEach
    void remove() throws Exception {
        assertThat(send("")).isEqualTo("{\"mail\":\"\"}");
    }

    @Test
    void is_recorded_as_changed_and_stands_in_no_event() throws Exception {
        var before = events().size();

        assertThat(send(" " + MAIL + " ")).isEqualTo("{\"mail\":\"" + MAIL + "\"}");
        assertThat(send(MAIL)).contains(MAIL);

        assertThat(browser.get(ADDRESS, "Authorization", basic(ACCOUNT, PASSWORD))
                        .body())
                .contains(MAIL);
        assertThat(events()).hasSize(before + 1).noneMatch(event -> event.contains(MAIL));
    }

    @Test
    void is_refused_when_it_is_none_and_what_was_typed_stays() throws Exception {
        assertThat(send("yeban")).contains("\"code\":\"duty.problem.mail-malformed\"", "\"status\":422");

        browser.signIn(ACCOUNT, PASSWORD);
        var page = browser.post("/account/call-address", "/account/call-address", Map.of("mail", "yeban"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"yeban\"", "mail-e");
    }

    @Test
    void is_written_on_its_page() throws Exception {
        browser.signIn(ACCOUNT, PASSWORD);

        var answer = browser.post("/account/call-address", "/account/call-address", Map.of("mail", MAIL));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get("/account/call-address?written&lang=zh-CN").body())
                .contains("value=\"" + MAIL + "\"", "已存下");
    }

    private String send(String mail) throws Exception {
        return browser.postJson(ADDRESS, basic(ACCOUNT, PASSWORD), "{\"mail\":\"" + mail + "\"}")
                .body();
    }

    private List<String> events() {
        return jdbc.sql("select convert_from(payload, 'UTF8') from event_entry"
                        + " where event_type = 'duty.officer-address-changed'")
                .query(String.class)
                .list();
    }
}
