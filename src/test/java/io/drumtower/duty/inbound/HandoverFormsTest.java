package io.drumtower.duty.inbound;

import static io.drumtower.duty.inbound.Officers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.duty.Section;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A watch by its pages. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoverFormsTest {

    private static final Map<String, String> SIGNED = Map.of("password", PASSWORD);

    private final Officers http;
    private final Browser outgoing;
    private final Browser incoming;

    @Autowired
    HandoverFormsTest(@LocalServerPort int port) {
        this.http = new Officers(port);
        this.outgoing = new Browser(port);
        this.incoming = new Browser(port);
    }

    @BeforeEach
    void officers(@Autowired Accounts accounts, @Autowired PasswordEncoder passwords) throws Exception {
        http.open(accounts, passwords, Role.DUTY, "d17", "d42", "d43");
        http.open(accounts, passwords, Role.SUPERVISOR, "s03");
        outgoing.signIn("d17", PASSWORD);
        incoming.signIn("d42", PASSWORD);
    }

    @Test
    void is_opened_handed_over_and_stood_down() throws Exception {
        http.schedule("paged");
        var desk = "/desk/paged/handover";
        assertThat(outgoing.get(desk + "?lang=zh-CN").body()).contains("值班表里没有现在这一班", "value=\"d17\"");
        outgoing.post(desk, "/desk/paged/shifts", Map.of("officerInCharge", "d17", "crew", "d43 hall"));
        assertThat(incoming.get(desk + "?lang=zh-CN").body())
                .contains("现在由 d17 当班")
                .doesNotContain("id=\"begin\"");

        outgoing.post(desk, "/shifts/paged.1/handovers", Map.of("officerInCharge", "d42", "backup", "d43"));
        var handover = "/handovers/paged.1.1";
        assertThat(location(outgoing.get(desk))).endsWith(handover);
        assertThat(outgoing.get(handover).body()).contains("① 一句话", "⑧ 数据源与账本", "开始交班以后", "等交班人签字", "class=\"nil\">无<");
        outgoing.post(handover, handover + "/signatures", SIGNED);
        assertThat(incoming.get(handover).body()).contains("还有 8 项未确认", "id=\"now\"");
        for (var section : Section.values()) {
            var told = incoming.post(handover, handover + "/acknowledgements", Map.of("matter", section.matter()));
            assertThat(location(told)).endsWith(handover + "#now");
        }
        incoming.post(
                handover, handover + "/signatures", Map.of("taking", "true", "inPerson", "true", "password", PASSWORD));
        assertThat(outgoing.get(handover).body()).contains("责任由 d17 转给 d42", "当面交接", "补记");

        outgoing.post(handover, handover + "/addenda", Map.of("id", "paged-a", "text", "钥匙已还"));
        assertThat(incoming.get(handover).body()).contains("钥匙已还");
        assertThat(incoming.get("/shifts/paged.1?lang=zh-CN").body()).contains("① 一句话", "责任由 d17 转给 d42");
        incoming.post(desk, "/shifts/paged.2/stand-downs", Map.of("to", "s03", "reason", "台风", "password", PASSWORD));
        assertThat(incoming.get(desk).body()).contains("值守已结束", "/shifts/paged.2", handover, "s03");
    }

    @Test
    void keeps_what_was_typed_when_the_password_is_wrong() throws Exception {
        http.openWatch("typed");
        var down = Map.of("to", "s03", "reason", "台风登陆", "password", "not this one");
        outgoing.post("/desk/typed/handover", "/shifts/typed.1/stand-downs", down);

        assertThat(outgoing.get("/desk/typed/handover?lang=zh-CN").body())
                .contains("role=\"alert\"", "href=\"#down-password\"", "台风登陆")
                .doesNotContain("not this one");
    }

    @Test
    void says_which_item_holds_up_the_signature() throws Exception {
        http.openWatch("held");
        http.post(
                201,
                "d17",
                "/api/items",
                "{\"id\":\"held-1\",\"occasion\":\"held\",\"title\":\"云 WAF 停更\",\"severity\":\"CRITICAL\",\"nextStep\":\"call\"}");
        outgoing.post("/desk/held/handover", "/shifts/held.1/handovers", Map.of("officerInCharge", "d42"));
        var handover = "/handovers/held.1.1";
        assertThat(outgoing.get(handover + "?lang=zh-CN").body()).contains("严重，没有人确认：云 WAF 停更", "没有处理：云 WAF 停更");
        outgoing.post(handover, handover + "/signatures", SIGNED);
        assertThat(outgoing.get(handover).body()).contains("还有严重事项没有人确认", "href=\"#sign\"");

        decide(handover, "acknowledge", "acknowledgements", Map.of("confirmed", "true"));
        decide(handover, "carry", "carries", Map.of("nextStep", "", "owner", "d42"));
        assertThat(outgoing.get(handover).body()).contains("“下一步”没有填", "href=\"#carry-held-1-nextStep\"");
        var carried = decide(handover, "carry", "carries", Map.of("nextStep", "看九点的数", "owner", "d42"));
        assertThat(location(carried)).endsWith(handover + "#s-items");
        assertThat(outgoing.get(handover).body())
                .contains("看九点的数", "已移交“云 WAF 停更”。")
                .doesNotContain("还不能签字");
        outgoing.post(handover, handover + "/signatures", SIGNED);

        var item = Map.of("matter", "item/held-1", "question", "谁在跟？");
        incoming.post(handover, handover + "/acknowledgements", item);
        assertThat(outgoing.get(handover).body()).contains("谁在跟？", "待答复", "answer-item-held-1");
        outgoing.post(handover, handover + "/answers", Map.of("matter", "item/held-1", "answer", "驻场工程师"));
        assertThat(incoming.get(handover + "?lang=zh-CN").body()).contains("驻场工程师", "还有 9 项未确认");
        incoming.post(handover, handover + "/signatures", Map.of("taking", "true", "password", PASSWORD));
        assertThat(incoming.get(handover).body()).contains("请勾选“当面交接”");
    }

    @Test
    void is_void_when_it_is_refused_or_withdrawn() throws Exception {
        http.openWatch("voided");
        outgoing.post("/desk/voided/handover", "/shifts/voided.1/handovers", Map.of("officerInCharge", "d42"));
        var first = "/handovers/voided.1.1";
        incoming.post(first, first + "/refusals", Map.of("reason", ""));
        assertThat(incoming.get(first + "?lang=zh-CN").body()).contains("“原因”没有填");
        incoming.post(first, first + "/refusals", Map.of("reason", "机房断电"));
        assertThat(outgoing.get(first + "?lang=zh-CN").body())
                .contains("作废", "机房断电")
                .doesNotContain("① 一句话");

        outgoing.post("/desk/voided/handover", "/shifts/voided.1/handovers", Map.of("officerInCharge", "d43"));
        var second = "/handovers/voided.1.2";
        outgoing.post(second, second + "/withdrawals", Map.of("reason", "人没到"));
        assertThat(outgoing.get(second).body()).contains("交班人撤回", "人没到");
        for (var page : List.of("/shifts/voided.1", "/desk/voided/handover")) {
            assertThat(incoming.get(page).body())
                    .containsSubsequence("作废的交接班", second, "接班人 d43。原因：人没到", first, "接班人拒绝", "原因：机房断电");
        }
    }

    @Test
    void is_sent_again_only_when_something_is_new() throws Exception {
        http.openWatch("polled");
        outgoing.post("/desk/polled/handover", "/shifts/polled.1/handovers", Map.of("officerInCharge", "d42"));
        var handover = "/handovers/polled.1.1";
        outgoing.post(handover, handover + "/withdrawals", Map.of("reason", "人没到"));
        var news = handover + "/news?seen=";

        assertThat(incoming.get(news + "WITHDRAWN-0").statusCode()).isEqualTo(204);
        var fresh = incoming.get(news + "0-0");
        assertThat(fresh.statusCode()).isEqualTo(200);
        assertThat(fresh.body()).startsWith("<div id=\"handover\"").doesNotContain("<html");
    }

    /** About the item that holds up the signature, by a form in the handover. */
    private HttpResponse<String> decide(String handover, String form, String what, Map<String, String> typed)
            throws Exception {
        var all = new HashMap<>(typed);
        all.put("form", form + "-held-1");
        all.put("from", handover.substring(1).replace("handovers", "handover"));
        return outgoing.post(handover, "/items/held-1/" + what, all);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
