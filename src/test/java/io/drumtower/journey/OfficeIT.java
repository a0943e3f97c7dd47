package io.drumtower.journey;

import static io.drumtower.Browser.basic;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

@DrumtowerTest
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeIT {

    private static final String ADMIN = basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

    private final Browser browser;
    private final JdbcClient jdbc;

    @Autowired
    OfficeIT(@LocalServerPort int port, JdbcClient jdbc) {
        this.browser = new Browser(port);
        this.jdbc = jdbc;
    }

    @Test
    void is_written_once_and_its_contacts_stand_in_no_event() throws Exception {
        var written = post("{\"name\":\"示例市政府办\",\"contacts\":[{\"name\":\"值班员乙\",\"phone\":\"010 5555 0199\"}]}");
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        var events = events();

        assertThat(post("{\"name\":\"示例市政府办\"}").statusCode()).isEqualTo(200);

        assertThat(events()).as("the same again").isEqualTo(events);
        var office = browser.get("/api/office", "Authorization", ADMIN).body();
        assertThat(JsonPath.<String>read(office, "$.name")).isEqualTo("示例市政府办");
        assertThat(JsonPath.<String>read(office, "$.zone")).isEqualTo("Asia/Shanghai");
        assertThat(JsonPath.<String>read(office, "$.contacts[0].phone")).isEqualTo("010 5555 0199");
        assertThat(events()).as("who looked at the numbers is recorded").isEqualTo(events + 1);
        assertThat(payloads()).contains("示例市政府办").doesNotContain("值班员乙").doesNotContain("010 5555");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":\"\"|name",
                "\"name\":\"a\\u0007b\"|name",
                "\"name\":\"n\",\"contacts\":[{\"name\":\"\",\"phone\":\"12345\"}]|contacts[0].name",
                "\"name\":\"n\",\"contacts\":[{\"name\":\"a\"}]|contacts[0].phone",
                "\"name\":\"n\",\"contacts\":[{\"name\":\"a\",\"phone\":\"call me\"}]|contacts[0].phone",
                "\"name\":\"n\",\"contacts\":[{\"name\":\"a\",\"phone\":\"12345\",\"mail\":\"a@b\"}]|contacts[0].mail",
            })
    void refuses_what_would_call_nobody(String members, String field) throws Exception {
        var refused = post("{" + members + "}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<String>read(refused.body(), "$.field")).isEqualTo(field);
    }

    @Test
    void refuses_nine_contacts_and_members_that_nobody_knows() throws Exception {
        var nine = "{\"name\":\"a\",\"phone\":\"12345\"},".repeat(9);
        assertThat(post("{\"name\":\"n\",\"contacts\":[" + nine.substring(0, nine.length() - 1) + "]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("{\"name\":\"n\",\"zone\":\"Asia/Urumqi\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void shows_all_that_is_wrong_at_the_fields_and_loses_nothing_that_was_typed() throws Exception {
        browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

        var page = browser.post(
                "/office", "/office", Map.of("name", "", "contact", "值班员丙", "phone", "call me", "mail", "nowhere"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "有 3 处要改",
                        "href=\"#name\"",
                        "href=\"#contacts[0].phone\"",
                        "id=\"contacts[0].mail-e\"",
                        "value=\"值班员丙\"",
                        "value=\"call me\"",
                        "value=\"nowhere\"");
    }

    private HttpResponse<String> post(String json) throws Exception {
        return browser.postJson("/api/office", ADMIN, json);
    }

    private long events() {
        return jdbc.sql("select count(*) from event_entry where event_type like 'duty.office%'")
                .query(Long.class)
                .single();
    }

    private String payloads() {
        return jdbc.sql("select string_agg(convert_from(payload, 'UTF8'), ' ') from event_entry")
                .query(String.class)
                .single();
    }
}
