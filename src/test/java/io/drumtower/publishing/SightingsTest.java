package io.drumtower.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.clockwork.Ticker;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What two deliveries told of counts until both are withdrawn; what somebody recorded by hand counts on. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SightingsTest {

    private static final String HEAD = "标题,网址,发布日期";

    @Autowired
    Ticker ticker;

    @Autowired
    Visible visible;

    private Desk desk;
    private PublicationSheets sheets;

    @BeforeEach
    void sitDown(@Autowired PersonalTokens tokens, @LocalServerPort int port) {
        ticker.stop();
        desk = new Desk(port, visible, tokens);
        sheets = new PublicationSheets(desk, port);
    }

    @AfterEach
    void goOn() {
        ticker.start();
    }

    @Test
    void are_withdrawn_one_by_one() throws Exception {
        var rows = new String[] {HEAD, "甲,https://twice.example/1,1997-01-02", "乙,https://twice.example/2,1997-01-02"};
        var first = sheets.send("twice-1", rows);
        var second = sheets.send("twice-2", rows);
        desk.expect(
                200,
                "/api/publications",
                "{\"channel\":\"website\",\"title\":\"乙\",\"url\":\"https://twice.example/2\","
                        + "\"publishedAt\":\"1997-01-02\"}");

        withdraw(first);
        assertThat(titles(false)).containsExactlyInAnyOrder("甲", "乙");

        withdraw(second);
        assertThat(titles(true)).containsExactly("甲");
        assertThat(titles(false)).containsExactly("乙");
        desk.expect(200, "/api/projections/publishing.publications/rebuilds", "");
        assertThat(titles(false)).containsExactly("乙");
        assertThat(desk.<Integer>read("/api/figures/publications.website?year=1997", "$.value"))
                .isEqualTo(1);
    }

    @Test
    void that_the_next_sheet_of_their_source_repeats_count_until_it_is_withdrawn_too() throws Exception {
        var kept = "癸,https://grows.example/1,2004-01-02";
        var first = sheets.send("grows", HEAD, kept, "子,https://grows.example/2,2004-01-02");
        var second = sheets.send("grows", HEAD, kept, "丑,https://grows.example/3,2004-01-02");
        assertThat(JsonPath.<Integer>read(second, "$.counted")).isEqualTo(1);

        withdraw(first);
        assertThat(desk.<List<String>>read("/api/publications?year=2004&withdrawn=false", "$.items[*].title"))
                .containsExactlyInAnyOrder("癸", "丑");
        assertThat(figure(2004)).isEqualTo(2);

        withdraw(second);
        assertThat(figure(2004)).isZero();
    }

    @Test
    void that_were_withdrawn_as_a_whole_count_again_when_they_are_sent_anew() throws Exception {
        var rows = new String[] {HEAD, "丙,https://anew.example/1,1998-01-02", "丁,https://anew.example/2,1998-01-02"};
        withdraw(sheets.send("anew-1", rows));
        assertThat(figure(1998)).isZero();

        var again = sheets.send("anew-1", rows);
        assertThat(JsonPath.<Integer>read(again, "$.counted")).isEqualTo(2);
        assertThat(figure(1998)).isEqualTo(2);

        withdraw(again);
        assertThat(figure(1998)).isZero();
        sheets.send("anew-2", HEAD, "丙,https://anew.example/1,1998-01-02");
        assertThat(figure(1998)).isEqualTo(1);
        desk.expect(200, "/api/projections/publishing.publications/rebuilds", "");
        assertThat(desk.<List<String>>read("/api/publications?year=1998&withdrawn=false", "$.items[*].title"))
                .containsExactly("丙");
    }

    @Test
    void are_not_sent_anew_before_they_are_all_withdrawn() throws Exception {
        var rows = new String[] {HEAD, "辛,https://waits.example/1,1980-01-02"};
        String delivery = JsonPath.read(sheets.send("waits", rows), "$.delivery");
        desk.expect(201, "/api/intake/receipts/" + delivery + "/withdrawals", "{\"reason\":\"wrong-file\"}");

        var early = sheets.answer("waits", rows);
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).contains("intake.problem.withdrawing");

        ticker.tick();
        sheets.send("waits", rows);
        assertThat(figure(1980)).isEqualTo(1);
    }

    @Test
    void that_somebody_has_withdrawn_stay_so_whoever_sends_them() throws Exception {
        var rows = new String[] {HEAD, "戊,https://stays.example/1,1999-01-02"};
        sheets.send("stays-1", rows);
        var id = desk.<List<String>>read("/api/publications?year=1999", "$.items[*].id")
                .get(0);
        desk.expect(201, "/api/publications/" + id + "/withdrawals", "{\"reason\":\"撤下\"}");

        sheets.send("stays-1", rows);
        sheets.send("stays-2", rows);
        assertThat(figure(1999)).isZero();
    }

    @Test
    void of_one_delivery_are_one_however_often_it_tells() throws Exception {
        withdraw(sheets.send(
                "twice-told", HEAD, "己,https://told.example/1,1981-01-02", "己,http://told.example/1,1981-01-02"));

        assertThat(figure(1981)).isZero();
    }

    @Test
    void that_somebody_has_restored_are_not_withdrawn_with_who_sees_them_later() throws Exception {
        withdraw(sheets.send("restored-1", HEAD, "庚,https://restored.example/1,1982-01-02"));
        var id = desk.<List<String>>read("/api/publications?year=1982", "$.items[*].id")
                .get(0);
        desk.expect(201, "/api/publications/" + id + "/restorations", "{\"reason\":\"撤错\"}");

        withdraw(sheets.send("restored-2", HEAD, "庚,https://restored.example/1,1982-01-02"));
        assertThat(figure(1982)).isEqualTo(1);
    }

    @Test
    void are_withdrawn_by_who_edits_but_not_what_a_firewall_sent(
            @Autowired Accounts accounts, @LocalServerPort int port) throws Exception {
        var editor = desk.as(accounts, "0081", Role.EDITOR);
        var sheet = JsonPath.<String>read(
                sheets.send("edited", HEAD, "壬,https://edited.example/1,1979-01-02"), "$.delivery");
        String token = JsonPath.read(
                desk.expect(201, "/api/sources", "{\"id\":\"wall\",\"site\":\"portal\",\"format\":\"suricata-eve\"}"),
                "$.token");
        var firewall = JsonPath.<String>read(
                new Browser(port)
                        .postJson("/api/intake/wall", "Bearer " + token, "{\"event_type\":\"flow\"}")
                        .body(),
                "$.delivery");

        editor.expect(201, "/api/intake/receipts/" + sheet + "/withdrawals", "{\"reason\":\"wrong-file\"}");
        editor.expect(403, "/api/intake/receipts/" + firewall + "/withdrawals", "{\"reason\":\"wrong-file\"}");
        ticker.tick();
    }

    private int figure(int year) throws Exception {
        visible.await("figures.ledger");
        return desk.read("/api/figures/publications.website?year=" + year, "$.value");
    }

    private void withdraw(String receipt) throws Exception {
        String delivery = JsonPath.read(receipt, "$.delivery");
        desk.expect(201, "/api/intake/receipts/" + delivery + "/withdrawals", "{\"reason\":\"wrong-file\"}");
        visible.await("intake.receipts");
        ticker.tick();
        visible.await("publishing.publications");
    }

    private List<String> titles(boolean withdrawn) throws Exception {
        return desk.read("/api/publications?year=1997&withdrawn=" + withdrawn, "$.items[*].title");
    }
}
