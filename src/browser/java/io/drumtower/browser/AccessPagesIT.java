package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of accounts and of links to walls, with what they refuse. */
@DrumtowerTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessPagesIT {

    private static final String ADMIN = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

    private final String root;
    private final Browser programs;
    private int office;
    private Eyes eyes;

    @Autowired
    AccessPagesIT(@LocalServerPort int port) {
        root = "http://127.0.0.1:" + port;
        programs = new Browser(port);
    }

    @BeforeEach
    void an_office() throws Exception {
        office++;
        post("/api/accounts", "{\"account\":\"%s\",\"password\":\"a quiet night watch\"}".formatted(name("17")));
        post("/api/accounts/" + name("17") + "/roles", "{\"role\":\"DUTY\"}");
        post("/api/accounts", "{\"account\":\"%s\"}".formatted(name("42")));
        eyes = new Eyes(root);
        eyes.signIn();
    }

    @AfterEach
    void end() {
        eyes.close();
    }

    private String name(String number) {
        return "look-" + office + "-" + number;
    }

    @Test
    void of_accounts_are_clear() {
        submit("/accounts", "#account", name("17"), "form[action$=accounts]", ".errs");
        eyes.look("accounts-refused");
        submit("/accounts", "#account", name("99"), "form[action$=accounts]", ".once");
        eyes.look("accounts-opened");
        eyes.open("/accounts/admin");
        eyes.page().locator("details summary").first().click();
        eyes.page().locator("form[action$=closures] button").click();
        eyes.page().locator(".errs").waitFor();
        eyes.look("rights-refused");
        eyes.open("/accounts/" + name("42"));
        eyes.page().locator("form[action$=links] button").click();
        eyes.page().locator(".once").waitFor();
        eyes.look("rights-link");
    }

    @Test
    void of_a_password_are_clear() {
        eyes.open("/accounts/" + name("42"));
        eyes.page().locator("form[action$=links] button").click();
        var link = eyes.page().locator(".once code").first().textContent();
        var path = link.substring(link.indexOf("/password"));
        eyes.look(path, "password", page -> {});
        eyes.open(path);
        eyes.page().locator("#password").fill("short");
        eyes.page().locator("#repeat").fill("short");
        eyes.page().locator("main form button").click();
        eyes.page().locator(".errs").waitFor();
        eyes.look("password-refused");
    }

    @Test
    void of_oneself_are_clear() {
        eyes.open("/account");
        eyes.page().locator("#current").fill("x");
        eyes.page().locator("#password").fill("short");
        eyes.page().locator("#repeat").fill("short");
        eyes.page().locator("form[action$=passwords] button").click();
        eyes.page().locator(".errs").waitFor();
        eyes.look("account-refused");
        eyes.open("/account");
        eyes.page().locator("#name").fill("每周报送脚本");
        eyes.page().locator("[name=roles]").first().check();
        eyes.page().locator("form[action$=tokens] button").click();
        eyes.page().locator(".once").waitFor();
        eyes.look("account-token");
    }

    @Test
    void of_links_to_walls_are_clear() throws Exception {
        var occasion = "look-wall-" + office;
        post(
                "/api/occasions",
                "{\"id\":\"%s\",\"name\":\"示例博览会\",\"start\":\"2099-11-05T08:00:00+08:00\",\"end\":\"2099-11-13T08:00:00+08:00\",\"sites\":[\"portal\"]}"
                        .formatted(occasion));
        eyes.open("/occasions/" + occasion + "/wall-links");
        eyes.page().locator("main form button").first().click();
        eyes.page().locator(".once").waitFor();
        eyes.look("wall-links-made");
        var issued = programs.postJson("/api/occasions/" + occasion + "/wall-links", ADMIN, "{}");
        String link = JsonPath.read(issued.body(), "$.link");
        try (var screen = new Eyes(root)) {
            screen.open(link.substring(link.indexOf("/wall/")));
            screen.page().locator("#live:not(.off)").waitFor();
            assertThat(screen.page().url()).doesNotContain("link=");
            screen.look("wall-by-link");
            assertThat(screen.page().locator("main a[href*=figures], main a[href*=slots]").count())
                    .as("a link opens no number")
                    .isZero();
            assertThat(screen.complaints()).isEmpty();
        }
        String id = JsonPath.read(issued.body(), "$.id");
        post("/api/occasions/" + occasion + "/wall-links/" + id + "/revocations", "{}");
        eyes.open(link.substring(link.indexOf("/wall/")));
        eyes.look("wall-link-revoked");
    }

    private void submit(String path, String field, String value, String form, String then) {
        eyes.open(path);
        eyes.page().locator(field).fill(value);
        eyes.page().locator(form + " button").first().click();
        eyes.page().locator(then).waitFor();
    }

    private void post(String path, String json) throws Exception {
        var answer = programs.postJson(path, ADMIN, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }
}
