package io.drumtower.duty;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The desk as an officer has it before him, with a clock that is set. */
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=desk") // what other tests record later closes the slots of this one
class DeskPageTest extends DeskTest {

    private static final Instant START = Instant.parse("2028-01-01T08:00:00Z");

    @Test
    void without_a_roster_nothing_is_to_be_filed_and_the_desk_says_so() throws Exception {
        clock.set(START);
        desk.expect(201, "/api/occasions", """
                {"id":"idle","name":"n","start":"2028-01-01T08:00:00Z","end":"2028-01-01T10:00:00Z","sites":["idle"]}""");
        clock.set(START.plusSeconds(1_980));
        browser.signIn(ACCOUNT, PASSWORD);

        assertThat(browser.get("/desk/idle?lang=zh-CN").body())
                .contains("还没有公布值班表")
                .doesNotContain("id=\"file\"", "待填报", "缺报 ");
    }

    @Test
    void what_is_entered_afterwards_is_filed_one_slot_after_the_other() throws Exception {
        ticker.stop();
        clock.set(START);
        desk.schedule("past", "2027-12-31T08:00:00Z", "2027-12-31T10:00:00Z");
        browser.signIn(ACCOUNT, PASSWORD);
        assertThat(browser.get("/desk/past?lang=zh-CN").body()).contains("填报 #1", "共 4 个", "?slot=4");

        var sent = Map.of("revision", "1", "remark", "据纸质记录补录");
        browser.post("/desk/past", "/desk/past/slots/1/filings", sent);
        assertThat(browser.get("/desk/past").body()).contains("#1 已填报并入库。", "填报 #2", "补录 1", "共 3 个");
        for (var slot : List.of(2, 3, 4)) {
            browser.post("/desk/past", "/desk/past/slots/" + slot + "/filings", sent);
        }
        assertThat(browser.get("/desk/past").body()).contains("补录 4").doesNotContain("id=\"file\"", "还没有开班");
    }

    @Test
    void the_slot_that_is_due_is_filed_by_its_form_and_the_next_is_not_yet() throws Exception {
        clock.set(START);
        desk.schedule("desk", "2028-01-01T08:00:00Z", "2028-01-01T10:00:00Z");
        clock.set(START.plusSeconds(1_980));
        browser.signIn(ACCOUNT, PASSWORD);

        var due = browser.get("/desk/desk?lang=zh-CN").body();
        assertThat(due).contains("16:00–16:30 汇总", "剩 07:00", "填报 #1", "未到 2，进行中 1，待填报 1");

        var form = "/desk/desk/slots/1/filings";
        var malformed = browser.post("/desk/desk", form, Map.of("revision", "no", "remark", "值守正常"));
        assertThat(malformed.headers().firstValue("Location").orElseThrow()).endsWith("/desk/desk?slot=1");
        assertThat(browser.get("/desk/desk?slot=1").body())
                .as("what was typed is not lost")
                .contains("role=\"alert\"", "值守正常");

        var filed = browser.post("/desk/desk", form, Map.of("revision", "1", "remark", "值守正常"));
        assertThat(filed.headers().firstValue("Location").orElseThrow()).endsWith("/desk/desk");
        assertThat(browser.get("/desk/desk").body())
                .contains("#1 已填报并入库。", "按时 1", "还没有截止")
                .doesNotContain("id=\"file\"");
    }
}
