package io.drumtower.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import io.drumtower.journey.Sender.Source;
import io.drumtower.kernel.HalfHour;
import io.drumtower.platform.postgres.OwnerConnections;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Every SQL panel, asked as the role of the dashboards: its number is that of the program. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.database.reader-password-file=src/test/resources/reader-password")
@TestInstance(Lifecycle.PER_CLASS) // one watch for all tests: a half hour may end between two of them
@DisplayNameGeneration(ReplaceUnderscores.class)
class DashboardsIT {

    private final Sender sender;
    private final JdbcClient reader;
    private final Instant from = HalfHour.of(Instant.now()).minus(Duration.ofHours(1));
    private final Instant to = from.plus(Duration.ofHours(2));

    @Autowired
    DashboardsIT(@LocalServerPort int port, OwnerConnections owner) throws SQLException {
        this.sender = new Sender(port);
        try (var connection = owner.open()) {
            this.reader = JdbcClient.create(new DriverManagerDataSource(
                    connection.getMetaData().getURL(), "drumtower_reader", "a lamp to read by"));
        }
    }

    @BeforeAll
    void deliver() {
        var site = "wall";
        sender.admin(
                "/api/occasions",
                "{\"id\":\"wall\",\"name\":\"n\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"%s\"]}"
                        .formatted(from, to, site));
        attack(sender.register("cloudevents", site, ""));
        var log = sender.register("access-log", site, "");
        sender.register("suricata-eve", site, ",\"silentAfter\":\"1s\"");
        var line = "192.0.2.1 - - [%s] \"GET /%d HTTP/1.1\" 200 5 \"-\" \"Mozilla/5.0\"\n";
        var time = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
        var lines = new StringBuilder();
        for (var i = 0; i < 7; i++) {
            lines.append(line.formatted(time.format(from.plusSeconds(i * 400L)), i));
        }
        sender.awaitFigures(sender.body(log, lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void attack(Source source) {
        for (var i = 0; i < 3; i++) {
            sender.body(
                    source,
                    ("{\"specversion\":\"1.0\",\"id\":\"" + i + "\",\"source\":\"/s\",\"type\":\"drumtower.attack.v1\","
                                    + "\"time\":\"" + from.plusSeconds(60)
                                    + "\",\"data\":{\"disposition\":\"BLOCKED\"}}")
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void tell_the_exact_number_of_attacks() throws IOException {
        assertThat(ask("成功防御").get(0).get("blocked"))
                .hasToString(figure("attacks.blocked").path("value").asString())
                .hasToString("3");
    }

    @Test
    void tell_the_peak_with_its_site_and_minute() throws IOException {
        var peak = ask("访问峰值").get(0);

        var figure = figure("traffic.peak-per-minute");
        assertThat(peak.get("peak")).hasToString(figure.path("value").asString());
        assertThat(peak.get("site")).hasToString(figure.path("site").asString());
        assertThat(time(peak, "peak_at"))
                .isEqualTo(Instant.parse(figure.path("at").asString()));
    }

    @Test
    void tell_the_page_views_of_each_half_hour() throws IOException {
        assertThat(ask("网站访问量")).hasSize(2).allSatisfy(row -> {
            var start = time(row, "time");
            assertThat(row.get("views"))
                    .hasToString(figure("traffic.page-views", start, start.plus(HalfHour.LENGTH))
                            .path("value")
                            .asString());
        });
    }

    @Test
    void tell_of_each_slot_what_the_program_tells() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var told = new TreeMap<Instant, String>();
            ask("时段 Slots").forEach(row -> told.put(time(row, "time"), String.valueOf(row.get("data"))));
            var slots = new TreeMap<Instant, String>();
            sender.get("/api/occasions/wall/slots")
                    .forEach(slot -> slots.put(
                            OffsetDateTime.parse(slot.path("start").asString()).toInstant(),
                            slot.path("data").asString()));
            assertThat(told).hasSize(4).isEqualTo(slots).containsValues("MEASURED", "SILENT", "NOT_YET");
        });
    }

    @Test
    void keep_their_views_over_a_rebuild() throws IOException {
        for (var projection : List.of("figures.ledger", "duty.occasions", "intake.receipts", "intake.sources")) {
            assertThat(sender.admin("/api/projections/" + projection + "/rebuilds", "")
                            .status())
                    .isLessThan(300);
        }

        tell_the_exact_number_of_attacks();
        assertThat(reader.sql("select sum(counted) from receipt")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from public.event_entry",
                "select * from public.access_account",
                "select * from figures_ledger.figure_total",
                "delete from reporting.total",
                "select public.intake_raw_drop('2020-01-01')",
                "select reporting.make_views()"
            })
    void read_their_views_and_nothing_else(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> reader.sql(sql).query().listOfRows())
                .withRootCauseInstanceOf(SQLException.class);
    }

    private static Instant time(Map<String, Object> row, String column) {
        return requireNonNull((Timestamp) row.get(column)).toInstant();
    }

    private JsonNode figure(String key) {
        return figure(key, from, to);
    }

    private JsonNode figure(String key, Instant from, Instant to) {
        return sender.get("/api/figures/" + key + "?from=" + from + "&to=" + to);
    }

    private List<Map<String, Object>> ask(String panel) throws IOException {
        return new Dashboard(reader, "operations").ask(panel, "wall", from, to);
    }
}
