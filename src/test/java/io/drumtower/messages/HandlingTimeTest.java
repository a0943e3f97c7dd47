package io.drumtower.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long an answer took, in years of which the days off are known and in others. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandlingTimeTest {

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
    void is_known_where_the_days_off_are() throws Exception {
        answer("known", "2020-01-20", "2020-02-03");

        assertThat(desk.<Boolean>read("/api/messages/known", "$.daysEstimated")).isFalse();
        assertThat(figure("messages.estimated-handling", 2020)).isZero();
        assertThat(browser.get("/messages/known?lang=zh-CN").body()).doesNotContain("估计");
    }

    @Test
    void says_that_it_is_an_estimate_where_one_end_of_it_lies_in_another_year() throws Exception {
        answer("guessed", "2018-12-28", "2019-01-02");

        assertThat(desk.<Boolean>read("/api/messages/guessed", "$.daysEstimated"))
                .isTrue();
        assertThat(figure("messages.estimated-handling", 2018)).isEqualTo(1);
        assertThat(browser.get("/messages/guessed?lang=zh-CN").body()).contains("按周一至周五估计");

        desk.expect(201, "/api/messages/guessed/withdrawals", "{\"reason\":\"误登\"}");
        assertThat(figure("messages.estimated-handling", 2018)).isZero();
    }

    private void answer(String id, String received, String replied) throws Exception {
        var message =
                "{\"id\":\"%s\",\"kind\":\"consultation\",\"receivedAt\":\"%sT10:00:00+08:00\",\"title\":\"示例\",\"text\":\"请问\"}";
        desk.expect(201, "/api/messages", message.formatted(id, received));
        desk.expect(
                201,
                "/api/messages/" + id + "/replies",
                "{\"text\":\"已告知\",\"repliedAt\":\"%sT10:00:00+08:00\"}".formatted(replied));
    }

    private int figure(String key, int year) throws Exception {
        visible.await("figures.ledger");
        return JsonPath.<List<Integer>>read(desk.get("/api/figures?year=" + year), "$[?(@.key=='" + key + "')].value")
                .get(0);
    }
}
