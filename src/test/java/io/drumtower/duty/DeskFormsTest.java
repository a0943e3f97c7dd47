package io.drumtower.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What an officer writes at the desk by its forms, without a script. */
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=desk-forms")
class DeskFormsTest extends DeskTest {

    private AtDesk at;

    @BeforeEach
    void begin() {
        at = new AtDesk(desk, browser, clock);
    }

    @Test
    void the_top_says_who_is_on_watch_and_when_the_relief_comes() throws Exception {
        var page = at.begin("topped");

        assertThat(at.text(page)).contains("H+006:00 / 48:00", "当班 admin", "接班 20:00，已过 02:00", "开班，admin 当班");
        desk.schedule("unwatched", "2028-01-01T08:00:00Z", "2028-01-03T08:00:00Z");
        assertThat(at.text("/desk/unwatched")).contains("还没有开班，没有人当班", "href=\"/desk/unwatched/handover#go\"");
    }

    @Test
    void an_entry_is_written_amended_and_found() throws Exception {
        var page = at.begin("noted");
        at.post(page, page + "/entries", Map.of("id", "n-1", "text", "云 WAF 告警激增 @-20m", "kind", "ATTACK"));
        assertThat(at.text(page)).contains("已入库 #", "攻击：云 WAF 告警激增");
        at.post(page, page + "/entries", Map.of("id", "n-2", "text", "访 首页缓慢", "kind", "ATTACK"));
        at.post(page, page + "/entries", Map.of("id", "n-3", "text", " "));
        assertThat(at.text(page)).contains("role=\"alert\"", "“内容”");

        var log = page + "/log";
        assertThat(at.text(log + "?q=WAF&kind=ATTACK&by=admin&from=2028-01-01+21:40&to=2028-01-01+21:41"))
                .contains("云 WAF 告警激增", "记于 22:00")
                .doesNotContain("首页缓慢");
        assertThat(at.text(log + "?kind=VISIT")).contains("首页缓慢").doesNotContain("WAF 告警");
        assertThat(at.text(log + "?q=nowhere")).contains("没有符合条件的日志。");
        assertThat(at.text(log + "?from=tomorrow")).contains("aria-invalid=\"true\"", "“从”写成");

        var amendment = Map.of("text", "云 WAF 告警激增，误报", "kind", "ATTACK", "happenedAt", "2028-01-01 21:40");
        at.post(log + "?amend=n-1", log + "/n-1/amendments", amendment);
        assertThat(at.text(log + "?amend=n-1")).contains("“更正原因”", "误报");
        var reasoned = new LinkedHashMap<>(amendment);
        reasoned.put("reason", "已核实");
        at.post(log + "?amend=n-1", log + "/n-1/amendments", reasoned);
        assertThat(at.text(log)).contains("已更正，原文保留。", "更正过 1 次", "云 WAF 告警激增，误报", "原因：已核实");
    }

    @Test
    void the_log_shows_fifty_entries_and_leads_to_the_older() throws Exception {
        var page = at.begin("long");
        for (var number = 1; number <= 52; number++) {
            desk.expect(
                    201,
                    "/api/shifts/long.1/entries",
                    "{\"id\":\"long-%d\",\"text\":\"entry %d.\"}".formatted(number, number));
        }

        var first = at.text(page + "/log?by=admin");
        assertThat(first).contains("entry 52.", "entry 3.").doesNotContain("entry 2.");
        var older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(older.find()).isTrue();
        assertThat(at.text(older.group(1).replace("&amp;", "&")))
                .contains("entry 2.", "entry 1.")
                .doesNotContain("entry 3.");
        assertThat(at.text(page + "/log?amend=long-1"))
                .as("whoever amends it finds its form")
                .contains("entry 1.", "id=\"amendment\"")
                .doesNotContain("entry 2.");
    }

    @Test
    void a_script_is_told_where_a_form_leads_and_the_next_page_still_says_it() throws Exception {
        var page = at.begin("scripted");

        var answer = browser.postAsScript(page, page + "/entries", Map.of("id", "s-1", "text", "由脚本送出"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Drumtower-Refused")).isEmpty();
        assertThat(answer.headers().firstValue("HX-Redirect").orElseThrow()).endsWith("/desk/scripted");
        assertThat(at.text(page)).contains("已入库 #");
        assertThat(at.text(page + "/live"))
                .contains("由脚本送出", "hx-swap-oob=\"true\"")
                .doesNotContain("<html");
        var refused = browser.postAsScript(page, page + "/entries", Map.of("id", "s-2", "text", " "));
        assertThat(refused.headers().firstValue("Drumtower-Refused")).contains("true");
    }

    @Test
    void a_missed_slot_is_excused_on_its_page_with_a_reason() throws Exception {
        at.begin("excused");
        ticker.tick();
        var page = "/occasions/excused/slots/1";
        assertThat(at.text(page)).contains("同意免报");

        at.post(page, page + "/excuses", Map.of("reason", " "));
        assertThat(at.text(page)).contains("“原因”", "同意免报");
        at.post(page, page + "/excuses", Map.of("reason", "机房停电"));

        assertThat(at.text(page)).contains("#1 已免报。").doesNotContain("同意免报");
    }
}
