package io.drumtower.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.format.LogFile.Slot;
import io.drumtower.intake.format.Samples.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessLogSamplesTest {

    static Stream<Row> samples() {
        return Samples.rows(Set.of("access-log"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void are_counted_as_their_receipts_say(Row row) {
        LogFile log = new LogFile(Samples.bytes(row.file()));
        assertThat(log.lines).isEqualTo((int) row.number("received"));
        assertThat(log.lines - log.total.requests)
                .as("rejected %s", log.reasons)
                .isEqualTo((int) row.number("rejected"));
        assertThat(log.total.requests).isEqualTo((int) row.number("requests"));
        assertThat(log.total.pageViews).isEqualTo((int) row.number("page_views"));
        assertThat(log.total.bots).isEqualTo((int) row.number("bots"));
        Map.Entry<Long, Integer> peak = Slot.peak(log.total.minutes);
        assertThat(peak.getValue()).isEqualTo((int) row.number("peak_per_minute"));
        assertThat(Instant.ofEpochSecond(peak.getKey())).isEqualTo(row.text("peak_minute_utc"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void say_why_lines_were_rejected(Row row) {
        LogFile log = new LogFile(Samples.bytes(row.file()));
        log.reasons.forEach((reason, count) -> assertThat(row.text("note")).contains(count + " " + reason));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void show_each_half_hour_as_their_slots_say(Row row) {
        LogFile log = new LogFile(Samples.bytes(row.file()));
        JsonNode halfHours = new JsonMapper()
                .readTree(Samples.bytes(row.file() + ".slots.json"))
                .path("half_hours");
        assertThat(log.halfHours).hasSize(halfHours.size());
        SoftAssertions.assertSoftly(softly -> halfHours
                .properties()
                .forEach(expected -> softly.assertThat(
                                described(log.halfHours.getOrDefault(Instant.parse(expected.getKey()), new Slot())))
                        .as(expected.getKey())
                        .isEqualTo(expected.getValue().toString())));
    }

    private static String described(Slot slot) {
        Map.Entry<Long, Integer> minute = Slot.peak(slot.minutes);
        Map.Entry<Long, Integer> second = Slot.peak(slot.seconds);
        return new JsonMapper()
                .createObjectNode()
                .put("requests", slot.requests)
                .put("page_views", slot.pageViews)
                .put("bots", slot.bots)
                .put("errors", slot.errors)
                .put("peak_per_minute", minute.getValue())
                .put("peak_minute_utc", Instant.ofEpochSecond(minute.getKey()).toString())
                .put("peak_per_second", second.getValue())
                .put("peak_second_utc", Instant.ofEpochSecond(second.getKey()).toString())
                .toString();
    }
}
