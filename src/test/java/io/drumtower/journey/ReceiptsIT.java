package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import io.drumtower.journey.SampleFiles.Row;
import io.drumtower.journey.Sender.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What every real file must be answered with, by body, packed and by upload, and what its half hours must show. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptsIT {

    private static final List<String> NUMBERS = List.of("received", "counted", "duplicates", "simulated", "ignored");

    private final Sender sender;

    @Autowired
    ReceiptsIT(@LocalServerPort int port) {
        sender = new Sender(port);
    }

    static Stream<Row> rows() throws IOException {
        return SampleFiles.receipts();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void are_those_of_the_table(Row row) throws IOException {
        var file = SampleFiles.bytes(row.get("file"));
        var byBody = sender.register(row.get("format"));

        var receipt = sender.body(byBody, file);

        check(row, receipt);
        check(row, sender.upload(sender.register(row.get("format")), file));
        check(row, sender.gzip(sender.register(row.get("format")), file));
        check(row, sender.upload(sender.register(row.get("format")), Sender.packed(file)));
        sender.awaitFigures(receipt);
        checkFigures(row, byBody.site());
    }

    private static void check(Row row, JsonNode receipt) {
        NUMBERS.forEach(
                name -> assertThat(receipt.get(name).asString()).as(name).isEqualTo(row.get(name)));
        assertThat(receipt.get("rejectedCount").asString()).isEqualTo(row.get("rejected"));
        assertThat(receipt.get("missing").asString()).isEqualTo(row.get("missing"));
        assertThat(receipt.get("rejected").size()).isEqualTo(Math.min(100, Integer.parseInt(row.get("rejected"))));
        if (row.get("blocked").isEmpty()) {
            assertThat(receipt.has("attacks")).isFalse();
        } else {
            List.of("blocked", "challenged", "detected", "unknown")
                    .forEach(disposition -> assertThat(
                                    receipt.get("attacks").get(disposition).asString())
                            .as(disposition)
                            .isEqualTo(row.get(disposition)));
        }
        assertThat(receipt.get("received").asLong())
                .isEqualTo(Stream.of("counted", "duplicates", "simulated", "ignored", "rejectedCount")
                        .mapToLong(name -> receipt.get(name).asLong())
                        .sum());
    }

    /** Over the whole file, and by half hour. */
    private void checkFigures(Row row, String site) throws IOException {
        var all = "?from=1990-01-01T00:00:00Z&to=2030-01-01T00:00:00Z&site=" + site;
        if (row.get("page_views").isEmpty() && row.get("blocked").isEmpty()) {
            return; // publications, which are no figure of a site
        }
        if (row.get("page_views").isEmpty()) {
            var blocked = sender.get("/api/figures/attacks.blocked" + all).get("value");
            assertThat(blocked.isNull() ? "0" : blocked.asString()).isEqualTo(row.get("blocked"));
            return;
        }
        assertThat(sender.get("/api/figures/traffic.page-views" + all)
                        .get("value")
                        .asString())
                .isEqualTo(row.get("page_views"));
        assertThat(sender.get("/api/figures/traffic.requests" + all)
                        .get("value")
                        .asString())
                .isEqualTo(row.get("requests"));
        var peak = sender.get("/api/figures/traffic.peak-per-minute" + all);
        assertThat(peak.get("value").asString()).isEqualTo(row.get("peak_per_minute"));
        assertThat(peak.get("at").asString()).isEqualTo(row.get("peak_minute_utc"));
        new HalfHoursOfSample(sender).check(row.get("file"), site);
    }

    @Test
    void are_listed_with_their_rejects() {
        Source source = sender.register("suricata-eve");
        var receipt = sender.body(source, "{\"event_type\":\"flow\"}\nnot json\n".getBytes(StandardCharsets.UTF_8));
        await().until(() -> !sender.get("/api/intake/receipts?source=" + source.id())
                .get("items")
                .isEmpty());
        var listed = sender.get("/api/intake/receipts?source=" + source.id())
                .get("items")
                .get(0);
        assertThat(listed.get("delivery")).isEqualTo(receipt.get("delivery"));
        assertThat(listed.get("rejected").get(0).get("at").asString()).isEqualTo("record 2");
        assertThat(listed.get("interrupted").asBoolean()).isFalse();
    }
}
