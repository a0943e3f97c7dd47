package io.drumtower.platform.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.RunningDrumtower;
import io.drumtower.duty.DutyClock;
import io.drumtower.duty.outbound.Recount;
import io.drumtower.duty.outbound.Reports;
import io.drumtower.kernel.Inlet;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.clockwork.Ticker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The watch of the sample, 192 hours with 24 shifts, by people alone: two attacks come in each half hour. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeWatchIT {

    private static final String PLAN = """
            {"id":"expo","name":"n","start":"%s","end":"%s","sites":["expo"],"places":["厅机房","省政务云机房"],
            "inspectionHours":8,"systemGroups":["门户网站","展会网站","安全设备"]}""".formatted(Expo.START, Expo.END);
    private static final List<String> GROUPS = List.of(
            "duty.occasions",
            "duty.filings",
            "duty.inspections",
            "duty.watch",
            "duty.items",
            "duty.log",
            "figures.ledger",
            "intake.receipts",
            "intake.sources");

    private RunningDrumtower program;
    private DutyClock.Hand clock;
    private Map<String, Inlet> inlets;
    private int attacks;

    @BeforeAll
    void watch_192_hours(@TempDir Path data) {
        GenericEventMessage.clock = Clock.fixed(Expo.EVE, ZoneOffset.UTC); // what is recorded later closes the slots
        program = RunningDrumtower.startWith(DutyClock.class, data);
        clock = program.context().getBean(DutyClock.Hand.class);
        inlets = program.context().getBeansOfType(Inlet.class).values().stream()
                .collect(Collectors.toMap(Inlet::path, Function.identity()));
        clock.set(Expo.EVE);
        program.post("/api/occasions", PLAN);
        program.post("/api/sources", "{\"id\":\"ids\",\"site\":\"expo\",\"format\":\"suricata-eve\"}");
        var slot = 0;
        for (var deed : Desk.all(20210922)) {
            while (slot < Expo.SLOTS && !end(slot + 1).plusSeconds(5).isAfter(deed.at())) {
                slot++;
                deliver(slot, end(slot).plusSeconds(5));
            }
            if (deed.at().isAfter(Expo.LATE_ARRIVAL) && deed.body().startsWith("{\"revision\":2")) {
                deliver(Desk.REVISED_SLOT, Expo.LATE_ARRIVAL);
            }
            goTo(deed.at());
            visible("figures.ledger");
            take(deed.path(), deed.id(), deed.by(), deed.body());
        }
        GROUPS.forEach(this::visible);
    }

    @AfterAll
    void end() {
        program.close();
        GenericEventMessage.clock = Clock.systemUTC();
    }

    private static Instant end(int slot) {
        return Expo.START.plus(Duration.ofMinutes(30).multipliedBy(slot));
    }

    private void deliver(int slot, Instant at) {
        goTo(at);
        var body = new StringBuilder();
        for (var attack = 0; attack < 2; attack++) {
            body.append("{\"timestamp\":\"")
                    .append(end(slot).minusSeconds(60 + attack).toString().replace("Z", ".000001+0000"))
                    .append("\",\"event_type\":\"alert\",\"flow_id\":")
                    .append(++attacks)
                    .append(
                            ",\"alert\":{\"action\":\"allowed\",\"gid\":1,\"signature_id\":1,\"rev\":1,\"severity\":2}}\n");
        }
        take("/api/intake", "ids", "test", body.toString());
    }

    /** What is due until then is called. */
    private void goTo(Instant at) {
        clock.set(at);
        GROUPS.subList(1, 3).forEach(this::visible);
        program.context().getBean(Ticker.class).tick();
    }

    private void visible(String group) {
        program.context().getBean(Visible.class).await(group);
    }

    private void take(String path, String id, String by, String body) {
        requireNonNull(inlets.get(path), path).take(id, Expo.bytes(body), by);
    }

    @Test
    void passes_responsibility_through_24_shifts() {
        var events = reports().events();

        assertThat(reports().all()).hasSize(24);
        assertThat(events)
                .containsEntry("duty.shift-started", 1L)
                .containsEntry("duty.handover-started", 24L)
                .containsEntry("duty.handover-refused", 1L)
                .containsEntry("duty.handover-taken-over", 1L)
                .containsEntry("duty.handover-accepted", 22L)
                .containsEntry("duty.watch-stood-down", 1L);
    }

    @Test
    void files_384_slots_of_which_one_was_missed_and_one_is_revised() {
        assertThat(reports().events())
                .containsEntry("duty.summary-filed", 385L)
                .containsEntry("duty.summary-missed", 1L);
        var slots = program.get("/api/occasions/expo/slots");
        assertThat(slots.split("\"state\":\"LATE\"", -1)).hasSize(2);
        assertThat(slots.split("\"state\":\"FILED\"", -1)).hasSize(384);
    }

    @Test
    void does_24_inspections_with_a_checklist_for_each_group() {
        assertThat(reports().events())
                .containsEntry("duty.inspection-completed", 24L)
                .containsEntry("duty.checklist-filed", 72L)
                .containsEntry("duty.inspection-reviewed", 24L)
                .doesNotContainKey("duty.inspection-missed");
    }

    @Test
    void adds_up_to_what_the_log_says() {
        var recount = new Recount(program.context().getBean(JdbcClient.class), "expo");

        reports().equal(recount, Expo.SLOTS);
        assertThat(reports().figures("attacks.detected"))
                .isEqualTo(recount.attacks(Expo.START, Expo.END))
                .isEqualTo(attacks);
    }

    private Reports reports() {
        return Reports.of("expo", program);
    }
}
