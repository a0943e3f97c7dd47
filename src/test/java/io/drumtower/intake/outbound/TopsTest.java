package io.drumtower.intake.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.IntakeEvent.AttackDefended;
import io.drumtower.intake.IntakeEvent.TimeQuality;
import io.drumtower.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopsTest {

    private final Tops tops = new Tops();

    @Test
    void count_the_ten_most_frequent_the_largest_first() {
        for (var i = 0; i < 12; i++) {
            for (var times = 0; times <= i; times++) {
                tops.add(attack("category " + i, "/login", "192.0.2.0/24"));
            }
        }

        var result = tops.result();

        assertThat(result.events()).isEqualTo(78);
        assertThat(result.categories()).hasSize(10).first().isEqualTo(new Tops.Top("category 11", 12, 15));
        assertThat(result.targets()).containsExactly(new Tops.Top("/login", 78, 100));
        assertThat(result.forgetful()).isFalse();
    }

    @Test
    void tell_apart_what_the_record_does_not_say() {
        tops.add(attack(null, null, null));

        assertThat(tops.result().networks()).containsExactly(new Tops.Top(null, 1, 100));
    }

    @Test
    void forget_what_is_rare_among_very_many_and_say_so() {
        for (var i = 0; i < 60_000; i++) {
            tops.add(attack("scan", "/" + i, null));
            tops.add(attack("scan", "/often", null));
        }

        assertThat(tops.result().targets().get(0)).isEqualTo(new Tops.Top("/often", 60_000, 50));
        assertThat(tops.result().forgetful()).isTrue();
    }

    private static Recorded attack(@Nullable String category, @Nullable String target, @Nullable String network) {
        var event = new AttackDefended(
                null,
                "waf",
                "portal",
                3,
                category,
                target,
                network,
                List.of(),
                Instant.EPOCH,
                TimeQuality.EPOCH,
                "delivery",
                0,
                1);
        return new Recorded(1, UUID.randomUUID(), "stream", Instant.EPOCH, event);
    }
}
