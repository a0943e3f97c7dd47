package io.drumtower.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.AlarmKey.Cause;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AlarmKeyTest {

    @ParameterizedTest
    @EnumSource
    void is_read_as_it_was_written(Cause cause) {
        var key = cause.of("expo.2026-autumn_1", 217);

        assertThat(AlarmKey.read(key.toString())).contains(key);
    }

    @Test
    void names_a_handover_by_what_its_id_adds_to_the_occasion() {
        var key = AlarmKey.ofHandover("expo", "expo.3.1");

        assertThat(key).hasToString("duty.handover-open:expo:3.1");
        assertThat(key.handover()).isEqualTo("expo.3.1");
    }

    @Test
    void is_never_longer_than_the_key_of_an_alarm_may_be() {
        var longest = "a".repeat(64);

        assertThat(Cause.INSPECTIONS_MISSED.of(longest, longest).toString()).hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void is_not_that_of_another_cause() {
        assertThat(AlarmKey.read("intake.silence:waf-1")).isEmpty();
        assertThat(AlarmKey.read("duty.slot-forgotten:expo:1")).isEmpty();
        assertThat(AlarmKey.read("duty.slot-missed:expo")).isEmpty();
    }
}
