package io.drumtower.monitoring;

import static io.drumtower.platform.sample.SampleProgram.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.bench.OpenStreams;
import io.drumtower.journey.Dashboard;
import io.drumtower.platform.sample.SampleProgram;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The sample under the eyes of the real Prometheus: panels tell what the program tells, alerts call and end the call. */
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class MonitoringIT extends UnderWatch {

    /** Panels that a healthy program leaves empty or at 0, and where they are seen with a value. */
    private static final Map<String, String> AT_REST = Map.of(
            "待办 Waiting A", "all are classified: YearPanelsIT",
            "待办 Waiting B", "all are answered: YearPanelsIT",
            "待办 Waiting C", "none is overdue: YearPanelsIT",
            "投影滞后 Projection lag A", "0 while all follow: a_projection_that_stands_still_calls_and_is_shown",
            "投影滞后 Projection lag B", "none has stopped: a_projection_that_stands_still_calls_and_is_shown",
            "投影滞后 Projection lag C", "nothing is put aside: an_event_that_is_put_aside_calls_and_is_shown");

    private static final String BEHIND = "DrumtowerProjectionBehind";
    private static final long MOST_SERIES = 1_500;
    private static final int SCRAPES = 20;
    private static final int SCREENS = 50;

    @Test
    @Order(1)
    void a_scrape_has_few_series_and_does_not_touch_the_log() {
        assertThat(sample.scrape().lines().filter(line -> !line.startsWith("#")).count())
                .isBetween(100L, MOST_SERIES);

        await("until what was read before is counted")
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(this::scrapesReadAnotherTableOnly);
    }

    private void scrapesReadAnotherTableOnly() throws Exception {
        var log = sample.scans("event_entry");
        var others = sample.scans("dead_letter");
        for (var i = 0; i < SCRAPES; i++) {
            sample.scrape();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> sample.scans("dead_letter") >= others + SCRAPES);
        assertThat(sample.scans("event_entry")).isEqualTo(log);
    }

    @Test
    @Order(2)
    void panels_of_prometheus_have_something_to_show() throws Exception {
        var panels = PanelQuery.ofPrometheus();
        assertThat(panels).hasSize(20).extracting(PanelQuery::title).containsAll(AT_REST.keySet());

        for (var panel : panels) {
            if (!AT_REST.containsKey(panel.title())) {
                await(panel.title()).atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                    if (panel.query().contains("rate(")) {
                        sample.firewallSpeaks();
                    }
                    assertThat(watch.ask(panel.query()))
                            .anySatisfy(one -> assertThat(Watch.value(one)).isPositive());
                });
            }
        }
    }

    @Test
    @Order(2)
    void the_panel_of_slots_tells_what_the_program_tells() throws Exception {
        var told = new TreeMap<String, Double>();
        for (var one : watch.ask("sum by (state) (drumtower_duty_slots)")) {
            told.put(one.path("metric").path("state").asString().toUpperCase(Locale.ROOT), Watch.value(one));
        }
        var slots = new TreeMap<String, Double>();
        list(sample.get("/api/occasions/" + WatchedSample.WATCH + "/slots"))
                .forEach(slot -> slots.merge(slot.path("state").asString(), 1.0, Double::sum));

        assertThat(told).isEqualTo(slots).hasSize(3);
    }

    @Test
    @Order(2)
    void panels_of_the_database_tell_the_figures_of_the_expo() throws Exception {
        var panels = new ExpoPanels(new Dashboard(reader, "operations"), sample);

        panels.haveTheTimeOfTheExpo();
        panels.tellTheAttacks(297_000);
        panels.tellThePeak();
        panels.tellThePageViews();
        panels.tellTheSlots(384);
    }

    @Test
    @Order(2)
    void panels_of_the_database_tell_how_the_expo_was_watched() throws Exception {
        var panels = new ExpoPanels(new Dashboard(reader, "duty"), sample);

        panels.tellTheFilings("FILED", "LATE");
        panels.tellTheInspectionsAndShifts();
    }

    @Test
    @Order(3)
    void a_source_that_falls_silent_calls_until_it_is_heard() {
        office.awaitCall("firing", "DrumtowerIntakeSourceSilent", () -> {});
        office.awaitCall("resolved", "DrumtowerIntakeSourceSilent", sample::firewallSpeaks);
    }

    @Test
    @Order(3)
    void a_slot_without_data_calls_until_its_data_comes() {
        office.awaitCall("firing", "DrumtowerDutySlotDataMissing", () -> {});
        office.awaitCall("resolved", "DrumtowerDutySlotDataMissing", sample::logIsSent);
    }

    @Test
    @Order(3)
    void what_the_desk_left_undone_calls_until_it_is_answered_for() {
        office.awaitCall("firing", "DrumtowerDutySlotMissed", () -> {});
        office.awaitCall("firing", "DrumtowerDutyHandoverOverdue", () -> {});
        office.awaitCall("resolved", "DrumtowerDutySlotMissed", sample::missedSlotsAreExcused);
        office.awaitCall("resolved", "DrumtowerDutyHandoverOverdue", sample::watchStandsDown);
    }

    @Test
    @Order(4)
    void a_projection_that_stands_still_calls_and_is_shown() throws Exception {
        office.forget();
        try (var connection = sample.program().database("drumtower", "").getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table figures_ledger.figure_half_hour in exclusive mode"); // readers go on
            sample.logIsSent();
            office.awaitCall("firing", BEHIND, () -> {});
            assertThat(watch.shows("Projection lag A")).isPositive();
            assertThat(watch.shows("Projection lag B")).isPositive();
            connection.rollback();
        }
        office.awaitCall("resolved", BEHIND, () -> {});
    }

    @Test
    @Order(5)
    void an_event_that_is_put_aside_calls_and_is_shown() throws Exception {
        office.forget();
        var owner = sample.owner();
        owner.sql("alter table figures_ledger.figure_half_hour add constraint nothing check (value < 0) not valid")
                .update();
        sample.logIsSent();
        office.awaitCall("firing", BEHIND, () -> {});
        assertThat(watch.shows("Projection lag C")).isPositive();
        owner.sql("alter table figures_ledger.figure_half_hour drop constraint nothing")
                .update();

        var rebuilt = sample.program().send("POST", "/api/projections/figures.ledger/rebuilds", "");
        assertThat(rebuilt.statusCode()).as(rebuilt.body()).isEqualTo(200);
        office.awaitCall("resolved", BEHIND, () -> {});
    }

    @Test
    @Order(6)
    void a_program_that_is_killed_calls_until_it_answers_again() throws Exception {
        sample.program().kill();
        office.awaitCall("firing", "DrumtowerMonitorDown", () -> {});

        sample.program().start();
        office.awaitCall("resolved", "DrumtowerMonitorDown", () -> {});
    }

    @Test
    @Order(7)
    void a_program_that_is_stopped_lets_its_streams_go_within_three_seconds() throws Exception {
        var link = SampleProgram.json(sample.program().send("POST", "/api/occasions/watch/wall-links", "{}"))
                .path("link")
                .asString();
        var cookie = "DRUMTOWER_WALL=" + link.substring(link.indexOf('=') + 1);
        try (var screens = OpenStreams.open(sample.program().port(), WatchedSample.WATCH, cookie, SCREENS)) {
            var started = System.nanoTime();
            sample.program().stop();

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
            assertThat(screens.end()).isTrue();
        }
    }
}
