package io.drumtower.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FactTest {

    private static final Instant EIGHT = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void is_the_same_whenever_its_source_reports_it_again() {
        assertThat(id("waf", "17", null)).hasToString("161dee27-8430-89c6-b827-e3e4b66439b2");
    }

    @Test
    void is_another_when_source_or_key_differ() {
        assertThat(id("waf", "17", null)).isNotEqualTo(id("waf", "18", null)).isNotEqualTo(id("waf1", "7", null));
    }

    @Test
    void has_an_id_of_version_8() {
        assertThat(id("waf", "17", EIGHT).version()).isEqualTo(8);
        assertThat(id("waf", "17", EIGHT).variant()).isEqualTo(2);
    }

    @Test
    void is_near_in_the_index_to_what_its_key_dates_near() {
        assertThat(id("waf", "17", EIGHT).getMostSignificantBits() >>> 16).isEqualTo(EIGHT.toEpochMilli());
        assertThat(id("waf", "17", EIGHT)).isNotEqualTo(id("waf", "18", EIGHT));
    }

    private static UUID id(String source, String key, @Nullable Instant keyTime) {
        return Fact.of(source, key, keyTime, "intake.attack", "an event").id();
    }
}
