package io.drumtower.duty.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.duty.Team;
import io.drumtower.duty.vault.OfficerAddresses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A watch with an officer, a backup and a supervisor, who are called by chat and by mail. */
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=watches with a team") // alarms of other tests would call it
abstract class AtTheDesk extends AtNight {

    static final Team TEAM = new Team("d17", "d42", "s03", List.of());

    private static final List<String> GROUPS = List.of(
            "duty.occasions",
            "duty.roster",
            "duty.filings",
            "duty.inspections",
            "duty.watch",
            "duty.items",
            "duty.alarms");

    @Autowired
    PersonalTokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    OfficerAddresses addresses;

    Desk desk;
    String occasion = "";
    Instant start = Instant.EPOCH;

    @BeforeEach
    void team() {
        desk = new Desk(port, visible, tokens);
        for (var officer : List.of("d17", "d42", "s03")) {
            if (accounts.find(officer).isEmpty()) {
                accounts.open(officer, "no password", Set.of(Role.DUTY), "test");
                addresses.write(officer, officer + "@example.gov.cn");
            }
        }
    }

    @AfterEach
    void callOff() throws Exception {
        if (!occasion.isEmpty()) {
            desk.expect(200, "/api/occasions/" + occasion + "/cancellations", "{\"reason\":\"r\"}");
        }
    }

    /** Begins at the next half hour; the team is rostered, and nobody has opened the watch. */
    void schedule(String id, int hours, Team team, String... more) throws Exception {
        start = Instant.ofEpochSecond((clock.instant().getEpochSecond() / 1_800 + 1) * 1_800);
        desk.schedule(id, start.toString(), start.plus(Duration.ofHours(hours)).toString(), more);
        desk.expect(201, "/api/occasions/" + id + "/rosters", roster(team));
        occasion = id;
        goTo(0);
    }

    private static String roster(Team team) {
        return "{\"pattern\":\"TWO_SHIFTS\",\"teams\":[{\"officerInCharge\":\"%s\",\"backup\":\"%s\",\"supervisor\":\"%s\"}]}"
                .formatted(
                        team.officerInCharge(),
                        team.backup() == null ? "" : team.backup(),
                        team.supervisor() == null ? "" : team.supervisor());
    }

    /** @param seconds since the start of the occasion */
    void goTo(long seconds) {
        clock.passes(Duration.between(clock.instant(), start.plusSeconds(seconds)));
        act();
    }

    void goOn(int minutes) {
        clock.passes(Duration.ofMinutes(minutes));
        act();
    }

    /** What is due happens, and what comes of it. */
    void act() {
        for (var i = 0; i < 3; i++) {
            GROUPS.forEach(visible::await);
            night.tick();
        }
    }

    /** Whose turn it was, in the order in which they were called by chat. */
    List<String> called(String alarm) {
        return CHAT.received(alarm).stream()
                .map(call ->
                        call.get("turn").asString() + " " + call.get("called").asString())
                .toList();
    }

    void assertSettled(String key, int times) {
        act();
        assertThat(night.count("alarm-settled", key)).as(key).isEqualTo(times);
    }
}
