package io.drumtower.monitoring;

import static io.drumtower.platform.sample.SampleProgram.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.HalfHour;
import io.drumtower.platform.sample.SampleProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The sample, and beside its expo a watch that is on, of a site whose firewall says nothing and whose log is not sent. Of
 * its slots some were missed and some are due, its relief is overdue, and nobody looks after a critical item.
 */
record WatchedSample(SampleProgram program, Instant now, String firewall, String log) implements AutoCloseable {

    static final String EXPO = "expo";
    static final String WATCH = "watch";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static WatchedSample start(Path home) throws Exception {
        var program = new SampleProgram(home);
        program.start();
        program.awaitLoaded();
        var log = register(program, "watch-log", "access-log", "");
        var firewall = register(program, "watch-firewall", "suricata-eve", ",\"silentAfter\":\"3s\"");
        var now = list(program.get("/api/sources").path("items")).stream()
                .filter(source -> source.path("id").asString().equals("watch-log"))
                .map(source -> OffsetDateTime.parse(source.path("registeredAt").asString())
                        .toInstant())
                .findFirst()
                .orElseThrow();
        var watched = new WatchedSample(program, now, firewall, log);
        watched.schedule();
        return watched;
    }

    private static String register(SampleProgram program, String id, String format, String more) throws Exception {
        var answer = program.send(
                "POST",
                "/api/sources",
                "{\"id\":\"%s\",\"site\":\"watched\",\"format\":\"%s\"%s}".formatted(id, format, more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return SampleProgram.json(answer).path("token").asString();
    }

    private void schedule() throws Exception {
        var start = HalfHour.of(now).minus(Duration.ofHours(2));
        var end = start.plus(Duration.ofDays(1));
        create(
                "/api/occasions",
                "{\"id\":\"%s\",\"name\":\"n\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"watched\"],\"graceMinutes\":60}"
                        .formatted(WATCH, start, end));
        create(
                "/api/occasions/" + WATCH + "/rosters",
                "{\"shifts\":[{\"start\":\"%s\",\"end\":\"%s\",\"officerInCharge\":\"admin\"}]}".formatted(start, end));
        create(
                "/api/shifts",
                "{\"occasion\":\"%s\",\"relief\":\"%s\"}".formatted(WATCH, now.minus(Duration.ofMinutes(20))));
        create(
                "/api/items",
                "{\"id\":\"watch-1\",\"occasion\":\"%s\",\"title\":\"t\",\"severity\":\"CRITICAL\",\"nextStep\":\"n\"}"
                        .formatted(WATCH));
    }

    private void create(String path, String body) {
        try {
            var answer = program.send("POST", path, body);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void missedSlotsAreExcused() {
        try {
            for (var slot : list(program.get("/api/occasions/" + WATCH + "/slots"))) {
                if (slot.at("/filing/state").asString().equals("MISSED")) {
                    var number = slot.path("number").asInt();
                    create("/api/occasions/" + WATCH + "/slots/" + number + "/excuses", "{\"reason\":\"r\"}");
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void watchStandsDown() {
        create(
                "/api/shifts/" + WATCH + ".1/stand-downs",
                "{\"to\":\"admin\",\"reason\":\"r\",\"password\":\"%s\"}".formatted(DrumtowerTest.PASSWORD));
    }

    Path credential() {
        return program.data().resolve("prometheus-credential").toAbsolutePath();
    }

    String scrape() {
        try {
            var bearer = "Bearer " + Files.readString(credential()).strip();
            var answer = program.browser().send("GET", "/actuator/prometheus", bearer, "");
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that is answered for, and no figure. */
    void firewallSpeaks() {
        deliver("watch-firewall", firewall, "{\"event_type\":\"flow\"}");
    }

    /** Requests now and in each half hour that may have closed last. */
    void logIsSent() {
        for (var back = 0; back < 4; back++) {
            var time = TIME.format(now.minus(Duration.ofMinutes(30L * back)));
            deliver(
                    "watch-log",
                    log,
                    "192.0.2.1 - - [%s] \"GET /%d HTTP/1.1\" 200 5 \"-\" \"Mozilla/5.0\"\n"
                            .formatted(time, System.nanoTime()));
        }
    }

    private void deliver(String id, String token, String body) {
        try {
            var answer = program.browser().send("POST", "/api/intake/" + id, "Bearer " + token, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    JdbcClient owner() throws IOException {
        return JdbcClient.create(program.database("drumtower", ""));
    }

    /** How often a table was looked into, as far as the database has counted it. */
    long scans(String table) throws IOException {
        return owner().sql("select seq_scan + coalesce(idx_scan, 0) from pg_stat_user_tables where relname = ?")
                .param(table)
                .query(Long.class)
                .single();
    }

    JsonNode get(String path) throws Exception {
        return program.get(path);
    }

    @Override
    public void close() {
        program.close();
    }
}
