package io.drumtower.monitoring;

import static io.drumtower.monitoring.WatchedSample.EXPO;
import static io.drumtower.platform.sample.SampleProgram.list;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.journey.Dashboard;
import io.drumtower.kernel.HalfHour;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The panels of the database over the whole expo, whose time the dashboard's own link gives, beside the program's figures. */
record ExpoPanels(Dashboard dashboard, WatchedSample sample) {

    /** A question to the program costs more than a row: of the half hours, each so many. */
    private static final int EACH = 16;

    private List<Map<String, Object>> ask(String panel) throws Exception {
        return dashboard.ask(panel, EXPO, from(), to());
    }

    private Instant from() throws Exception {
        return dashboard.variable("occasion_from", EXPO);
    }

    private Instant to() throws Exception {
        return dashboard.variable("occasion_to", EXPO);
    }

    private String figure(String key, Instant from, Instant to) throws Exception {
        return sample.get("/api/figures/" + key + "?from=" + from + "&to=" + to)
                .path("value")
                .asString();
    }

    void haveTheTimeOfTheExpo() throws Exception {
        var expo = sample.get("/api/occasions/" + EXPO);

        assertThat(from()).isEqualTo(time(expo, "start"));
        assertThat(to()).isEqualTo(time(expo, "end"));
    }

    void tellTheAttacks(int blocked) throws Exception {
        assertThat(ask("成功防御").get(0).get("blocked"))
                .hasToString(figure("attacks.blocked", from(), to()))
                .hasToString(String.valueOf(blocked));
    }

    void tellThePeak() throws Exception {
        var peak = ask("访问峰值").get(0);
        var figure = sample.get("/api/figures/traffic.peak-per-minute?occasion=" + EXPO);

        assertThat(peak.get("peak")).hasToString(figure.path("value").asString());
        assertThat(peak.get("site")).hasToString(figure.path("site").asString());
        assertThat(time(peak, "peak_at")).isEqualTo(time(figure, "at"));
    }

    void tellThePageViews() throws Exception {
        var rows = ask("网站访问量");
        assertThat(rows.stream()
                        .mapToLong(row -> Long.parseLong(String.valueOf(row.get("views"))))
                        .sum())
                .isEqualTo(Long.parseLong(figure("traffic.page-views", from(), to())))
                .isPositive();

        for (var i = 0; i < rows.size(); i += EACH) {
            var start = time(rows.get(i), "time");
            assertThat(rows.get(i).get("views"))
                    .hasToString(figure("traffic.page-views", start, start.plus(HalfHour.LENGTH)));
        }
    }

    void tellTheSlots(int count) throws Exception {
        var told = new TreeMap<Instant, String>();
        for (var row : ask("时段 Slots")) {
            told.put(time(row, "time"), String.valueOf(row.get("data")));
        }
        var slots = new TreeMap<Instant, String>();
        list(sample.get("/api/occasions/" + EXPO + "/slots"))
                .forEach(
                        slot -> slots.put(time(slot, "start"), slot.path("data").asString()));

        assertThat(told).hasSize(count).isEqualTo(slots).containsValues("MEASURED", "NO_DATA");
    }

    /** @param filed each of the ways in which a slot was filed */
    void tellTheFilings(String... filed) throws Exception {
        var told = new TreeMap<Instant, String>();
        for (var row : ask("填报 Filings")) {
            told.put(time(row, "time"), String.valueOf(row.get("state")));
        }
        var slots = new TreeMap<Instant, String>();
        list(sample.get("/api/occasions/" + EXPO + "/slots"))
                .forEach(slot ->
                        slots.put(time(slot, "start"), slot.at("/filing/state").asString()));

        assertThat(told).isEqualTo(slots).containsValues(filed);
        assertThat(ask("每天的填报").stream()
                        .mapToLong(row -> count(row, "filed") + count(row, "late"))
                        .sum())
                .isEqualTo(slots.size());
    }

    private static long count(Map<String, Object> row, String column) {
        return Long.parseLong(String.valueOf(row.get(column)));
    }

    void tellTheInspectionsAndShifts() throws Exception {
        assertThat(ask("痕迹排查"))
                .hasSize(24)
                .allMatch(row -> "COMPLETED".equals(row.get("state")) && Boolean.TRUE.equals(row.get("reviewed")));
        assertThat(ask("班次"))
                .hasSize(24)
                .extracting(row -> row.get("ending"))
                .contains("ACCEPTED", "TAKEN_OVER", "STOOD_DOWN");
    }

    private static Instant time(JsonNode of, String member) {
        return OffsetDateTime.parse(of.path(member).asString()).toInstant();
    }

    private static Instant time(Map<String, Object> row, String column) {
        return requireNonNull((Timestamp) row.get(column)).toInstant();
    }
}
