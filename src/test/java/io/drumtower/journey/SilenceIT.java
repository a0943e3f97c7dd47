package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import io.drumtower.figures.FindLedger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clockwork calls a source silent, and a delivery ends it; no number becomes 0 by silence. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SilenceIT {

    private final Sender sender;
    private final JdbcClient jdbc;
    private final QueryGateway queries;

    @Autowired
    SilenceIT(@LocalServerPort int port, JdbcClient jdbc, QueryGateway queries) {
        this.sender = new Sender(port);
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Test
    void of_a_source_is_recorded_shown_and_ended() {
        var source = sender.register("suricata-eve", "silent-site", ",\"silentAfter\":\"2s\"");
        var start = Instant.ofEpochSecond(Instant.now().getEpochSecond() / 1800 * 1800);
        sender.admin(
                "/api/occasions",
                "{\"id\":\"silence\",\"name\":\"n\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"silent-site\"]}"
                        .formatted(start, start.plus(Duration.ofHours(1))));

        await().atMost(Duration.ofSeconds(20)).until(() -> count("intake.data-source-silenced", source.id()) == 1);
        await().untilAsserted(() -> {
            var slot = sender.get("/api/occasions/silence/slots").get(0);
            assertThat(slot.get("data").asString()).isEqualTo("SILENT");
            assertThat(slot.get("attacks").isNull()).isTrue();
            assertThat(slot.get("sources").get(0).get("state").asString()).isEqualTo("SILENT");
        });
        assertThat(sender.get("/api/occasions/silence/slots").get(1).get("data").asString())
                .isEqualTo("NOT_YET");

        var during = Instant.now();
        sender.body(source, "{\"event_type\":\"flow\"}".getBytes(StandardCharsets.UTF_8));

        await().atMost(Duration.ofSeconds(20)).until(() -> count("intake.data-source-resumed", source.id()) == 1);
        await().untilAsserted(
                        () -> assertThat(feeds(null)).singleElement().matches(feed -> feed.silentSince() == null));
        assertThat(feeds(during)).as("as they stood").singleElement().matches(feed -> feed.silentSince() != null);
        assertThat(feeds(start)).as("not registered yet").isEmpty();
    }

    @Test
    void of_a_feed_of_publications_makes_no_slot_incomplete() {
        var log = sender.register("access-log", "quiet-site", "");
        sender.register("rss", "quiet-site", "");
        var start = Instant.ofEpochSecond(Instant.now().getEpochSecond() / 1800 * 1800);
        sender.admin(
                "/api/occasions",
                "{\"id\":\"quiet\",\"name\":\"n\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"quiet-site\"]}"
                        .formatted(start, start.plus(Duration.ofHours(1))));

        await().untilAsserted(() -> assertThat(
                        sender.get("/api/occasions/quiet/slots").get(0).get("sources"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("id").asString()).isEqualTo(log.id())));
    }

    private List<FindLedger.Feed> feeds(@Nullable Instant at) {
        return queries.query(new FindLedger(List.of("silent-site"), at), FindLedger.Ledger.class)
                .join()
                .feeds();
    }

    private long count(String type, String source) {
        return jdbc.sql("select count(*) from event_entry where event_type = ? and aggregate_id = ?")
                .params(type, "source/" + source)
                .query(Long.class)
                .single();
    }
}
