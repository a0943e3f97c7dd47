package io.drumtower.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InstantTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-05T16:00:00Z",
                "2024-02-29T23:59:59.001Z",
                "2021-12-31T15:59:59.999999Z",
                "1969-12-31T23:59:59.000000001Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "-0001-06-01T00:00:00Z",
                "+10000-01-01T00:00:00Z"
            })
    void is_that_of_the_platform(String text) {
        assertThat(InstantText.of(Instant.parse(text))).isEqualTo(text);
        assertThat(InstantText.read(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void is_that_of_the_platform_at_any_time() {
        var random = new Random(7);
        for (var i = 0; i < 100_000; i++) {
            var nanos = new long[] {0, 1_000_000, 1_000, 1}[i % 4] * random.nextInt(1_000);
            var instant = Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 260_000_000_000L), nanos);
            var text = InstantText.of(instant);
            assertThat(text).isEqualTo(instant.toString());
            assertThat(InstantText.read(text)).isEqualTo(instant);
        }
    }

    @Test
    void reads_what_others_write() {
        assertThat(InstantText.read("2026-11-05T16:00:00.5Z")).isEqualTo(Instant.parse("2026-11-05T16:00:00.500Z"));
        assertThat(InstantText.read("2026-11-05T23:00:00+08:00")).isEqualTo(Instant.parse("2026-11-05T15:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2026-11-05", "2026-02-30T00:00:00Z", "2026-11-05T25:00:00Z"})
    void refuses_what_is_no_time(String text) {
        assertThatThrownBy(() -> InstantText.read(text)).isInstanceOf(DateTimeException.class);
    }
}
