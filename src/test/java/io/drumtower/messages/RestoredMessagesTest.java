package io.drumtower.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Messages that somebody has withdrawn, and then wants to count again. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredMessagesTest {

    private static final Pattern EVENT = Pattern.compile("href=\"(/events/\\d+)\"");

    @Autowired
    Visible visible;

    private Desk desk;
    private Browser browser;

    @BeforeEach
    void sitDown(@Autowired PersonalTokens tokens, @LocalServerPort int port) throws Exception {
        desk = new Desk(port, visible, tokens);
        browser = new Browser(port);
        var unused = browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
    }

    @Test
    void count_as_they_were_received_and_wait_for_their_answer() throws Exception {
        desk.expect(201, "/api/messages", body("restored", 1984, "请问"));
        desk.expect(201, "/api/messages/restored/replies", "{\"text\":\"已告知\"}");
        desk.expect(201, "/api/messages/restored/withdrawals", "{\"reason\":\"误登\"}");
        assertThat(received(1984)).isZero();
        desk.refuse("messages.problem.withdrawn", "/api/messages", body("restored", 1984, "请问"));

        assertThat(browser.get("/messages/restored?lang=zh-CN").body()).contains("恢复登记");
        var unused = browser.post("/messages/restored", "/messages/restored/restorations", Map.of());

        assertThat(browser.get("/messages/restored?lang=zh-CN").body()).contains("已恢复登记，重新计入。", "重新收到留言");
        assertThat(received(1984)).isEqualTo(1);
        assertThat(desk.<String>read("/api/messages/restored", "$.state")).isEqualTo("RECEIVED");
        assertThat(desk.<Object>read("/api/messages/restored", "$.reply")).isNull();
        desk.refuse("messages.problem.not-restorable", "/api/messages/restored/restorations", "");
    }

    @Test
    void count_as_somebody_records_them_with_other_words() throws Exception {
        desk.expect(201, "/api/messages", body("mistyped", 1985, "请问"));
        desk.expect(201, "/api/messages/mistyped/withdrawals", "{\"reason\":\"年份登错\"}");

        desk.expect(201, "/api/messages", body("mistyped", 1986, "请问"));

        assertThat(received(1985)).isZero();
        assertThat(received(1986)).isEqualTo(1);
    }

    @Test
    void open_to_all_that_happened_to_them() throws Exception {
        desk.expect(201, "/api/messages", body("opened", 1983, "请问"));
        desk.expect(201, "/api/messages/opened/assignments", "{\"to\":\"市场处\"}");

        var events = EVENT.matcher(browser.get("/messages/opened").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(events).hasSize(2);
        for (var event : events) {
            assertThat(browser.get(event).statusCode()).as(event).isEqualTo(200);
        }
    }

    @Test
    void stay_erased() throws Exception {
        desk.expect(201, "/api/messages", body("erased-for-good", 1982, "请问"));
        desk.expect(201, "/api/messages/erased-for-good/withdrawals", "{\"reason\":\"误登\"}");
        desk.expect(204, "/api/erasures", "{\"subject\":\"message/erased-for-good\",\"reason\":\"本人申请\"}");

        desk.refuse("messages.problem.not-restorable", "/api/messages/erased-for-good/restorations", "");
        assertThat(browser.get("/messages/erased-for-good").body()).doesNotContain("/restorations");
    }

    private static String body(String id, int year, String text) {
        return "{\"id\":\"%s\",\"kind\":\"consultation\",\"receivedAt\":\"%d-06-01T01:00:00Z\",\"title\":\"示例\",\"text\":\"%s\"}"
                .formatted(id, year, text);
    }

    private int received(int year) throws Exception {
        visible.await("figures.ledger");
        return desk.<List<Integer>>read("/api/figures?year=" + year, "$[?(@.key=='messages.received')].value")
                .get(0);
    }
}
