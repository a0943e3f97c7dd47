package io.drumtower.duty.inbound;

import static io.drumtower.duty.inbound.Officers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.duty.Section;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A watch over HTTP, from its roster to its stand-down. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchApiTest {

    private static final String SIGNATURE = "{\"password\":\"" + PASSWORD + "\"}";

    private final Officers http;
    private final JdbcClient jdbc;

    @Autowired
    WatchApiTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.http = new Officers(port);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void officers(@Autowired Accounts accounts, @Autowired PasswordEncoder passwords) {
        http.open(accounts, passwords, Role.DUTY, "d17", "d42", "d43");
        http.open(accounts, passwords, Role.SUPERVISOR, "s03");
    }

    @Test
    void has_a_roster_that_tells_its_gaps() throws Exception {
        http.schedule("rostered");
        var pattern = "{\"pattern\":\"THREE_SHIFTS\",\"teams\":[{\"officerInCharge\":\"d17\"}]}";
        assertThat(JsonPath.<Integer>read(http.get("/api/occasions/rostered/roster"), "$.gapMinutes"))
                .isEqualTo(120);

        var checked = http.post(200, "s03", "/api/occasions/rostered/rosters?check=true", pattern);
        assertThat(JsonPath.<Boolean>read(checked, "$.published")).isFalse();
        assertThat(JsonPath.<Integer>read(checked, "$.gapMinutes")).isZero();

        http.post(201, "s03", "/api/occasions/rostered/rosters", pattern);
        http.post(200, "s03", "/api/occasions/rostered/rosters", pattern);
        var roster = http.get("/api/occasions/rostered/roster");
        assertThat(JsonPath.<Boolean>read(roster, "$.published")).isTrue();
        assertThat(JsonPath.<List<String>>read(roster, "$.shifts[*].officerInCharge"))
                .contains("d17");
        http.refused("duty.rule.roster-empty", "s03", "/api/occasions/rostered/rosters", "{\"shifts\":[]}");
        http.refused("duty.problem.shifts-or-pattern", "s03", "/api/occasions/rostered/rosters", "{}");
    }

    @Test
    void passes_from_officer_to_officer_by_two_signatures() throws Exception {
        http.openWatch("passed");
        var handover = start("passed");
        http.refused("duty.rule.not-signed", "d42", handover + "/signatures", SIGNATURE);
        http.post(201, "d17", handover + "/signatures", SIGNATURE);
        http.post(200, "d17", handover + "/signatures", SIGNATURE);
        http.refused("duty.rule.section-unread", "d42", handover + "/signatures", SIGNATURE);

        http.post(201, "d42", handover + "/acknowledgements", "{\"matter\":\"slots\",\"question\":\"why late?\"}");
        http.refused("duty.rule.question-open", "d42", handover + "/signatures", SIGNATURE);
        http.post(201, "d17", handover + "/answers", "{\"matter\":\"slots\",\"answer\":\"the line was cut\"}");
        readAll(handover);
        var accepted = http.post(201, "d42", handover + "/signatures", SIGNATURE);
        assertThat(JsonPath.<String>read(accepted, "$.shift")).isEqualTo("passed.2");
        http.post(200, "d42", handover + "/signatures", SIGNATURE);

        var shifts = http.get("/api/shifts?occasion=passed");
        assertThat(JsonPath.<List<String>>read(shifts, "$.items[*].team.officerInCharge"))
                .containsExactly("d17", "d42");
        assertThat(JsonPath.<Integer>read(shifts, "$.items[0].upTo"))
                .isEqualTo(JsonPath.<Integer>read(shifts, "$.items[1].after"))
                .isEqualTo(JsonPath.<Integer>read(http.get(handover), "$.cut"));
        http.post(201, "d17", handover + "/addenda", "{\"id\":\"a-1\",\"text\":\"key returned\"}");
        assertThat(JsonPath.<List<String>>read(http.get(handover), "$.addenda[*].text"))
                .containsExactly("key returned");

        var down = "{\"to\":\"s03\",\"reason\":\"typhoon\",\"password\":\"" + PASSWORD + "\"}";
        http.refused("duty.rule.shift-over", "d17", "/api/shifts/passed.1/stand-downs", down);
        http.refused(
                "duty.rule.before-the-end", "d42", "/api/shifts/passed.2/stand-downs", down.replace("typhoon", ""));
        http.post(201, "d42", "/api/shifts/passed.2/stand-downs", down);
        http.post(200, "d42", "/api/shifts/passed.2/stand-downs", down);
    }

    @Test
    void is_handed_over_again_when_a_handover_was_void() throws Exception {
        http.openWatch("void");
        var first = start("void");
        http.post(201, "d42", first + "/refusals", "{\"reason\":\"power is down\"}");
        http.post(200, "d42", first + "/refusals", "{\"reason\":\"power is down\"}");
        var second = start("void");
        assertThat(second).endsWith("void.1.2");
        http.post(201, "d17", second + "/withdrawals", "{}");
        http.refused("duty.rule.handover-void", "d17", second + "/signatures", SIGNATURE);
        var third = start("void");
        var takeOver = "{\"reason\":\"not there\",\"password\":\"" + PASSWORD + "\"}";
        http.refused("duty.rule.too-early-to-take-over", "d43", third + "/takeovers", takeOver);
        http.refused("duty.rule.too-early-to-take-over", "s03", third + "/takeovers", takeOver);
    }

    @Test
    void is_signed_only_with_the_password_and_never_by_a_token() throws Exception {
        http.openWatch("signed");
        var handover = start("signed");
        http.refused("access.signature.wrong", "d17", handover + "/signatures", "{\"password\":\"not this one\"}");
        assertThat(jdbc.sql("select count(*) from event_entry where event_type = 'access.sign-in-failed'"
                                + " and convert_from(payload, 'UTF8') like '%SIGNATURE%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var token = JsonPath.<String>read(
                http.post(
                        201,
                        "d17",
                        "/api/me/tokens",
                        "{\"name\":\"script\",\"endsOn\":\"%s\",\"roles\":[\"DUTY\"]}"
                                .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(2))),
                "$.token");
        assertThat(http.postAs("Bearer " + token, handover + "/signatures", SIGNATURE)
                        .body())
                .contains("access.personal-token.not-here");
    }

    @Test
    void hands_over_open_items_one_by_one() throws Exception {
        http.openWatch("items");
        var item =
                "{\"id\":\"waf\",\"occasion\":\"items\",\"title\":\"alarms\",\"severity\":\"CRITICAL\",\"nextStep\":\"call\"}";
        http.post(201, "d17", "/api/items", item);
        http.post(200, "d17", "/api/items", item);
        http.refused("duty.rule.item-exists", "d42", "/api/items", item);
        var handover = start("items");
        http.refused("duty.rule.critical-unacknowledged", "d17", handover + "/signatures", SIGNATURE);
        http.post(201, "d17", "/api/items/waf/acknowledgements", "{}");
        http.refused("duty.rule.item-undecided", "d17", handover + "/signatures", SIGNATURE);
        http.post(201, "d17", "/api/items/waf/carries", "{\"nextStep\":\"look at nine\",\"owner\":\"d42\"}");
        http.post(201, "d17", handover + "/signatures", SIGNATURE);
        readAll(handover);
        http.refused("duty.rule.critical-unread", "d42", handover + "/signatures", SIGNATURE);
        http.post(201, "d42", handover + "/acknowledgements", "{\"matter\":\"item/waf\"}");
        http.post(201, "d42", handover + "/signatures", SIGNATURE);

        http.post(201, "d42", "/api/items/waf/escalations", "{\"to\":\"s03\",\"reason\":\"still on\"}");
        var open = http.get("/api/items?occasion=items&open=true");
        assertThat(JsonPath.<List<String>>read(open, "$.items[*].escalatedTo")).containsExactly("s03");
        http.post(201, "d42", "/api/items/waf/closures", "{\"note\":\"quiet\"}");
        assertThat(JsonPath.<List<String>>read(http.get("/api/items?occasion=items&open=true"), "$.items"))
                .isEmpty();
        http.refused("duty.problem.no-such-item", "d42", "/api/items/none/closures", "{\"note\":\"quiet\"}");
    }

    /** @return its address */
    private String start(String occasion) throws Exception {
        var body = "{\"incoming\":{\"officerInCharge\":\"d42\",\"backup\":\"d43\"}}";
        var path = "/api/shifts/" + occasion + ".1/handovers";
        var started = http.post(201, "d17", path, body);
        http.post(200, "d17", path, body);
        return "/api/handovers/" + JsonPath.<String>read(started, "$.handover");
    }

    private void readAll(String handover) throws Exception {
        for (var section : Section.values()) {
            http.post(201, "d42", handover + "/acknowledgements", "{\"matter\":\"" + section.matter() + "\"}");
        }
    }
}
