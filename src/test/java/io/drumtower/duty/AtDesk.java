package io.drumtower.duty;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.SetClock;
import java.time.Instant;
import java.util.Map;

/** An officer before the pages of his desk, with a clock that is set. */
record AtDesk(Desk desk, Browser browser, SetClock clock) {

    private static final Instant START = Instant.parse("2028-01-01T08:00:00Z");

    /** An occasion of its own for each test, six hours after its start: its desk. */
    String begin(String occasion) throws Exception {
        clock.set(START);
        desk.schedule(
                occasion,
                "2028-01-01T08:00:00Z",
                "2028-01-03T08:00:00Z",
                ",\"inspectionHours\":8,\"systemGroups\":[\"门户\",\"展会站\"]");
        desk.expect(201, "/api/shifts", "{\"occasion\":\"" + occasion + "\"}");
        clock.set(START.plusSeconds(6 * 3600));
        browser.signIn(ACCOUNT, PASSWORD);
        return "/desk/" + occasion;
    }

    /** @param form page with the token */
    void post(String form, String path, Map<String, String> fields) throws Exception {
        assertThat(browser.post(form, path, fields).statusCode()).as(path).isEqualTo(302);
    }

    /** What a page says in Chinese, without marks of emphasis. */
    String text(String page) throws Exception {
        var answer = browser.get(page + (page.contains("?") ? "&" : "?") + "lang=zh-CN");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("</?(b|span)( [^>]*)?>", "").replaceAll("\\s+", " ");
    }
}
