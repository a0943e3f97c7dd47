package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.DrumtowerTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What real files are answered with that come again, in parts, or from two servers of one site. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedeliveriesIT {

    private final Sender sender;

    @Autowired
    RedeliveriesIT(@LocalServerPort int port) {
        sender = new Sender(port);
    }

    @Test
    void of_a_log_that_comes_again_are_all_duplicates() throws IOException {
        var first = SampleFiles.bytes("apache/apache-10k.log");
        var again = SampleFiles.bytes("apache/apache-10k.redelivered.log");
        for (var order : List.of(List.of(first, again), List.of(again, first))) {
            var source = sender.register("access-log");
            expect(sender.body(source, order.get(0)), 10_000, 10_000, 0, 0, 0);
            var second = sender.upload(source, order.get(1));
            expect(second, 10_000, 0, 10_000, 0, 0);
            sender.awaitFigures(second);
            new HalfHoursOfSample(sender).check("apache/apache-10k.log", source.site());
        }
    }

    @Test
    void of_the_same_log_twice_know_also_what_was_rejected() throws IOException {
        for (var name : List.of("nginx/generated-20k.log", "nginx/hub-malformed.log", "nginx/hub-nginx.log")) {
            var source = sender.register("access-log");
            var log = SampleFiles.bytes(name);
            var received = sender.body(source, log).get("received").asLong();
            expect(sender.gzip(source, log), received, 0, received, 0, 0);
        }
    }

    @Test
    void of_a_log_that_grew_count_what_is_new() throws IOException {
        var log = SampleFiles.bytes("apache/hub-apache2.log");
        var source = sender.register("access-log");
        expect(sender.body(source, Arrays.copyOf(log, 677)), 4, 4, 0, 0, 0);
        expect(sender.body(source, log), 9, 3, 4, 0, 2);
    }

    @Test
    void of_a_log_that_was_cut_in_a_line_read_that_line_again() throws IOException {
        var log = SampleFiles.bytes("nginx/hub-nginx.log");
        var source = sender.register("access-log");
        expect(sender.body(source, Arrays.copyOf(log, 643)), 4, 3, 0, 0, 1);
        expect(sender.body(source, log), 9, 4, 3, 0, 2);
    }

    @Test
    void of_records_that_come_again_class_each_anew() throws IOException {
        twice("suricata-eve", "suricata/hub-evelog.ndjson", 8, 4, 4);
        twice("suricata-eve", "suricata/aws-nfw-1.ndjson", 6, 3, 3);
        twice("modsecurity", "modsecurity/v3-json-crs-On.ndjson", 204, 204, 0);
        twice("modsecurity", "modsecurity/v2-json-dvwa-1.ndjson", 105, 105, 0);
    }

    private void twice(String format, String name, long received, long duplicates, long ignored) throws IOException {
        var source = sender.register(format);
        var file = SampleFiles.bytes(name);
        sender.body(source, file);
        expect(sender.upload(source, file), received, 0, duplicates, ignored, 0);
    }

    @Test
    void of_parts_and_then_the_whole_add_up() throws IOException {
        var lines = new String(SampleFiles.bytes("modsecurity/v3-json-crs-On.ndjson"), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        var source = sender.register("modsecurity");
        var one = sender.body(source, join(lines.subList(0, 100)));
        var two = sender.body(source, join(lines.subList(100, 204)));
        assertThat(one.get("attacks").get("blocked").asLong()).isEqualTo(94);
        assertThat(two.get("attacks").get("blocked").asLong()).isEqualTo(93);
        expect(sender.body(source, join(lines)), 204, 0, 204, 0, 0);
    }

    @Test
    void of_eight_cloud_events_count_one() throws IOException {
        var source = sender.register("cloudevents");
        var names = SampleFiles.receipts()
                .map(row -> row.get("file"))
                .filter(name -> name.contains("/v1-"))
                .toList();
        long counted = 0;
        long duplicates = 0;
        var reasons = new StringBuilder();
        for (var name : names) {
            var receipt = sender.body(source, SampleFiles.bytes(name));
            counted += receipt.get("counted").asLong();
            duplicates += receipt.get("duplicates").asLong();
            reasons.append(receipt.get("rejected"));
        }
        assertThat(names).hasSize(8);
        assertThat(counted).isEqualTo(1);
        assertThat(duplicates).isEqualTo(5);
        assertThat(reasons.toString()).contains("decimal", "long");
    }

    @Test
    void of_two_servers_of_one_site_make_its_peak_by_adding_minutes() throws IOException {
        var lines =
                new String(SampleFiles.bytes("nginx/generated-20k.log"), StandardCharsets.ISO_8859_1).split("\n", -1);
        var odd = new StringBuilder();
        var even = new StringBuilder();
        for (var number = 1; number < lines.length; number++) {
            (number % 2 == 1 ? odd : even).append(lines[number - 1]).append('\n');
        }
        var site = "twin-" + System.nanoTime();
        var first = sender.register("access-log", site, "");
        var second = sender.register("access-log", site, "");
        expect(sender.body(first, latin(odd)), 10_000, 9_945, 0, 0, 55);
        var last = sender.body(second, latin(even));
        expect(last, 10_000, 9_932, 0, 0, 68);
        sender.awaitFigures(last);
        var peak = sender.get("/api/figures/traffic.peak-per-minute?year=2021&site=" + site);
        assertThat(peak.get("value").asLong()).isEqualTo(8);
        assertThat(peak.get("at").asString()).isEqualTo("2021-09-26T02:09:00Z");
        new HalfHoursOfSample(sender).check("nginx/generated-20k.log", site);
        behindItAreAsMany(site);
    }

    /** The events behind a number add up to it, at its newest position and at one before. */
    private void behindItAreAsMany(String site) {
        for (var figure : List.of("traffic.requests", "traffic.page-views", "traffic.peak-per-minute")) {
            var now = sender.get("/api/figures/" + figure + "?year=2021&site=" + site);
            assertThat(sumOfEvents(figure, site, "")).isEqualTo(now.get("value").asLong());
            var before = now.get("position").asLong() - 5_000;
            var then = sender.get("/api/figures/" + figure + "?year=2021&site=" + site + "&asOf=" + before);
            assertThat(sumOfEvents(figure, site, "&asOf=" + before))
                    .isEqualTo(then.get("value").asLong())
                    .isLessThanOrEqualTo(now.get("value").asLong());
        }
    }

    private long sumOfEvents(String figure, String site, String asOf) {
        long sum = 0;
        var after = "0";
        while (after != null) {
            var page = sender.get("/api/figures/%s/events?year=2021&site=%s&limit=1000&after=%s%s"
                    .formatted(figure, site, after, asOf));
            for (var event : page.get("items")) {
                sum += event.get("delta").asLong();
            }
            after = page.get("next").isNull() ? null : page.get("next").asString();
        }
        return sum;
    }

    private static void expect(
            JsonNode receipt, long received, long counted, long duplicates, long ignored, long rejected) {
        assertThat(List.of(
                        receipt.get("received").asLong(),
                        receipt.get("counted").asLong(),
                        receipt.get("duplicates").asLong(),
                        receipt.get("ignored").asLong(),
                        receipt.get("rejectedCount").asLong()))
                .as("received, counted, duplicates, ignored, rejected of " + receipt)
                .containsExactly(received, counted, duplicates, ignored, rejected);
    }

    private static byte[] join(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
