package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of accounts and of links to walls, in a real browser. Pictures of them are in {@code target/pictures}. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessPagesIT {

    private static final String ADMIN = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
    private static final String MAIN_FORM = "document.querySelector('main form%s').requestSubmit()";

    private final String root;
    private final Browser programs;

    @Autowired
    AccessPagesIT(@LocalServerPort int port) {
        root = "http://127.0.0.1:" + port;
        programs = new Browser(port);
    }

    @BeforeEach
    void an_office() throws Exception {
        post("/api/accounts", "{\"account\":\"0017\",\"password\":\"a quiet night watch\"}");
        for (var role : new String[] {"DUTY", "OPERATIONS", "AUTHOR", "EDITOR"}) {
            post("/api/accounts/0017/roles", "{\"role\":\"" + role + "\"}");
        }
        post("/api/accounts", "{\"account\":\"0042\"}");
        post("/api/accounts", "{\"account\":\"0008\",\"password\":\"a quiet night watch\"}");
        post("/api/accounts/0008/closures", "{}");
        for (var id : new String[] {"expo", "fair"}) {
            post(
                    "/api/occasions",
                    "{\"id\":\"" + id + "\",\"name\":\"第二届示例经贸博览会\",\"start\":\"2099-11-05T08:00:00+08:00\","
                            + "\"end\":\"2099-11-13T08:00:00+08:00\",\"sites\":[\"portal\"]}");
        }
        post("/api/occasions/fair/cancellations", "{\"reason\":\"the hall is closed\"}");
    }

    @Test
    void open_and_answer_without_a_complaint_of_the_browser(@TempDir(cleanup = CleanupMode.NEVER) Path profile)
            throws Exception {
        try (var browser = new Chromium(profile)) {
            browser.open(root + "/signin");
            browser.value("document.querySelector('[name=username]').value = '" + DrumtowerTest.ACCOUNT + "';"
                    + "document.querySelector('[name=password]').value = '" + DrumtowerTest.PASSWORD + "';"
                    + MAIN_FORM.formatted(""));
            await().until(() -> browser.value("location.pathname").equals("/"));

            ofAccounts(browser);
            ofOneself(browser);
            ofWalls(browser);
            assertThat(browser.complaints()).allMatch(text -> text.contains("status of 4"));
        }
    }

    private void ofAccounts(Chromium browser) throws Exception {
        look(browser, "/accounts", "accounts");
        submit(browser, "/accounts", "document.getElementById('account').value = '0017';", "", ".errs");
        shoot(browser, "accounts-refused");
        submit(browser, "/accounts", "document.getElementById('account').value = '0099';", "", ".once");
        shoot(browser, "accounts-opened");
        look(browser, "/accounts/0017", "rights");
        look(browser, "/accounts/0008", "rights-closed");
        submit(
                browser,
                "/accounts/admin",
                "document.querySelector('details').open = true;",
                "[action$=closures]",
                ".errs");
        shoot(browser, "rights-refused");
        submit(browser, "/accounts/0042", "", "[action$=links]", ".once");
        shoot(browser, "rights-link");
        String link = browser.value("document.querySelector('.once code').textContent");
        look(browser, link.substring(link.indexOf("/password")), "password");
        submit(browser, link.substring(link.indexOf("/password")), password("short"), "", ".errs");
        shoot(browser, "password-refused");
        look(browser, "/password?key=none", "password-ended");
    }

    private void ofOneself(Chromium browser) throws Exception {
        look(browser, "/account", "account-empty");
        submit(browser, "/account", "document.getElementById('current').value = 'x';" + password("short"), "", ".errs");
        shoot(browser, "account-refused");
        var token = "document.getElementById('name').value = '每周报送脚本';"
                + "document.querySelectorAll('[name=roles]').forEach((box, i) => box.checked = i % 3 == 0);";
        submit(browser, "/account", token, "[action$=tokens]", ".once");
        shoot(browser, "account-token");
    }

    private void ofWalls(Chromium browser) throws Exception {
        look(browser, "/occasions/expo/wall-links", "wall-links-empty");
        look(browser, "/occasions/fair/wall-links", "wall-links-over");
        submit(browser, "/occasions/expo/wall-links", "", "", ".once");
        shoot(browser, "wall-links-made");
        var issued = programs.postJson("/api/occasions/expo/wall-links", ADMIN, "{}");
        String id = JsonPath.read(issued.body(), "$.id");
        post("/api/occasions/expo/wall-links/" + id + "/revocations", "{}");
        String link = JsonPath.read(issued.body(), "$.link");
        look(browser, link.substring(link.indexOf("/wall/")), "wall-link-revoked");
    }

    private static String password(String text) {
        return "document.getElementById('password').value = '%s';document.getElementById('repeat').value = '%s';"
                .formatted(text, text);
    }

    private void submit(Chromium browser, String address, String first, String form, String then) {
        browser.open(root + address);
        browser.value(first + MAIN_FORM.formatted(form));
        await().until(() -> browser.value("String(document.querySelector('" + then + "') != null)")
                .equals("true"));
    }

    private void look(Chromium browser, String address, String name) throws IOException {
        for (var language : new String[] {"en", "zh-CN"}) {
            browser.open(root + address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(browser.value("document.documentElement.lang")).isEqualTo(language);
            shoot(browser, name + "-" + language);
        }
    }

    private void shoot(Chromium browser, String name) throws IOException {
        for (var width : new int[] {1920, 1280, 390}) {
            browser.width(width);
            assertThat(browser.value("String(document.documentElement.scrollWidth <= innerWidth)"))
                    .as("no sideways scrolling of %s at %d", name, width)
                    .isEqualTo("true");
            for (var dark : new boolean[] {false, true}) {
                browser.dark(dark);
                browser.picture("%s-%d-%s".formatted(name, width, dark ? "dark" : "light"));
            }
        }
    }

    private void post(String path, String json) throws Exception {
        var answer = programs.postJson(path, ADMIN, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }
}
