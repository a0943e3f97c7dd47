package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the slots of an occasion must show of a real log. */
record HalfHoursOfSample(Sender sender) {

    /** All of a file's half hours, and those between them that have none. */
    void check(String file, String site) throws IOException {
        var expected = SampleFiles.json(file + ".slots.json").get("half_hours");
        var starts =
                expected.propertyNames().stream().map(Instant::parse).sorted().toList();
        for (var from = starts.get(0);
                !from.isAfter(starts.get(starts.size() - 1));
                from = from.plus(Duration.ofDays(8))) {
            var occasion = "o-" + site + "-" + from.getEpochSecond();
            var to = from.plus(Duration.ofDays(8));
            sender.admin(
                    "/api/occasions",
                    "{\"id\":\"%s\",\"name\":\"x\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"%s\"]}"
                            .formatted(occasion, from, to, site));
            var slots = sender.get("/api/occasions/" + occasion + "/slots");
            assertThat(slots.size()).isEqualTo(384);
            slots.forEach(slot -> checkSlot(expected.get(slot.get("start").asString()), slot));
        }
    }

    private static void checkSlot(@Nullable JsonNode expected, JsonNode slot) {
        if (expected == null) {
            assertThat(slot.get("requests").isNull()).as(slot.toString()).isTrue();
            assertThat(slot.get("data").asString())
                    .isEqualTo(slot.get("state").asString().equals("CLOSED") ? "NO_DATA" : "NOT_YET");
            return;
        }
        var peak = slot.get("peak");
        assertThat(slot.get("data").asString()).isEqualTo("MEASURED");
        assertThat(slot.get("requests").asLong())
                .isEqualTo(expected.get("requests").asLong());
        assertThat(slot.get("pageViews").asLong())
                .isEqualTo(expected.get("page_views").asLong());
        assertThat(peak.get("perMinute").asLong())
                .isEqualTo(expected.get("peak_per_minute").asLong());
        assertThat(peak.get("minute").asString())
                .isEqualTo(expected.get("peak_minute_utc").asString());
        assertThat(peak.get("perSecond").asLong())
                .isEqualTo(expected.get("peak_per_second").asLong());
    }
}
