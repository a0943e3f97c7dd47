package io.drumtower.duty.inbound;

import static io.drumtower.duty.inbound.Officers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The supervisor's forms: the roster, and the plan of an occasion. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterPageTest {

    private static final String SHIFTS = "/api/occasions/%s/roster";

    private final Officers http;
    private final Browser supervisor;

    @Autowired
    RosterPageTest(@LocalServerPort int port) {
        this.http = new Officers(port);
        this.supervisor = new Browser(port);
    }

    @BeforeEach
    void officers(@Autowired Accounts accounts, @Autowired PasswordEncoder passwords) throws Exception {
        http.open(accounts, passwords, Role.SUPERVISOR, "s03");
        supervisor.signIn("s03", PASSWORD);
    }

    @Test
    void lays_out_the_shifts_tells_a_gap_and_publishes() throws Exception {
        http.schedule("paper");
        var page = "/occasions/paper/roster";
        var filled = supervisor.post(
                page,
                page + "?lang=zh-CN",
                Map.of("step", "fill", "pattern", "THREE_SHIFTS", "teamOfficer", "x17", "teamCrew", "d43 hall"));
        assertThat(filled.body()).contains("没有空岗", "id=\"shift0-officerInCharge\"", "value=\"x17\"", "d43 hall");
        assertThat(filled.body()).contains("没有账号，不能登录，也不能签字交接班：x17。");
        assertThat(JsonPath.<Boolean>read(http.get(SHIFTS.formatted("paper")), "$.published"))
                .isFalse();

        var shift = Map.of(
                "shiftStart",
                start("paper"),
                "shiftEnd",
                "2199-01-01 00:00",
                "shiftOfficer",
                "x17",
                "shiftBackup",
                "x42");
        assertThat(supervisor.post(page, page, with(shift, "step", "check")).body())
                .contains("没有空岗", "签字交接班：x17、x42。");
        var known = with(with(shift, "shiftOfficer", "s03"), "shiftBackup", "");
        assertThat(supervisor.post(page, page, with(known, "step", "check")).body())
                .contains("没有空岗")
                .doesNotContain("签字交接班");
        var late = with(shift, "shiftStart", "2199-01-01 00:00");
        assertThat(supervisor.post(page, page, with(late, "step", "publish")).body())
                .contains("第 1 班", "班次的结束时间要晚于开始时间");
        var nobody = with(with(shift, "shiftOfficer", ""), "step", "publish");
        var refused = supervisor.post(page, page, nobody);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("第 1 班：“值班负责人”没有填", "href=\"#shift0-officerInCharge\"");

        assertThat(supervisor.post(page, page, with(shift, "step", "publish")).statusCode())
                .isEqualTo(302);
        assertThat(JsonPath.<List<String>>read(http.get(SHIFTS.formatted("paper")), "$.shifts[*].backup"))
                .containsExactly("x42");
        assertThat(supervisor.get(page).body()).contains("上次公布", "value=\"x42\"");
    }

    @Test
    void changes_a_plan_and_calls_it_off() throws Exception {
        http.schedule("changed");
        var page = "/occasions/changed/amend";
        assertThat(supervisor.get(page + "?lang=zh-CN").body()).contains("活动已经开始", "value=\"n\"", "hall");
        var plan = Map.of(
                "name", "博览会", "start", start("changed"), "end", "not a time", "sites", "changed", "slotMinutes", "30");
        supervisor.post(page, page, plan);
        assertThat(supervisor.get(page).body()).contains("href=\"#amend-end\"", "博览会", "not a time");
        supervisor.post(page, page, with(plan, "end", "2199-01-01 00:00"));
        assertThat(supervisor.get(page).body()).contains("最长 92 天");

        supervisor.post(page, "/occasions/changed/cancellations", Map.of("reason", ""));
        assertThat(supervisor.get(page).body()).contains("href=\"#cancel-reason\"");
        supervisor.post(page, "/occasions/changed/cancellations", Map.of("reason", "台风"));
        assertThat(JsonPath.<Boolean>read(http.get("/api/occasions/changed"), "$.cancelled"))
                .isTrue();
    }

    /** As a form has it. */
    private String start(String occasion) throws Exception {
        var page = supervisor.get("/occasions/" + occasion + "/amend").body();
        var field = page.indexOf("name=\"start\"");
        var value = page.indexOf("value=\"", field) + 7;
        return page.substring(value, page.indexOf('"', value));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
