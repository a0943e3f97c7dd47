package io.drumtower.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RhythmTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 20210922, -7})
    void gives_297_000_attacks_in_384_half_hours_of_which_one_is_the_most(long seed) {
        var blocked = new Rhythm(seed).blocked();

        assertThat(blocked).hasSize(384);
        assertThat(Arrays.stream(blocked).sum()).isEqualTo(297_000);
        assertThat(Arrays.stream(blocked).max()).hasValue(3_912);
    }

    @Test
    void loses_nothing_in_rounding() {
        assertThat(Rhythm.apportion(10, new double[] {1, 1, 1, 0})).containsExactly(4, 3, 3, 0);
    }

    @Test
    void has_its_rush_in_one_minute() {
        var rush = Rhythm.visits(Expo.RUSH, 85, true);

        assertThat(rush * 60).isBetween(4_300., 4_700.);
        assertThat(Rhythm.visits(Expo.RUSH.minusSeconds(1), 85, true)).isLessThan(rush * .9);
        assertThat(Rhythm.visits(Expo.RUSH.plusSeconds(59), 85, true)).isEqualTo(rush);
        assertThat(Rhythm.visits(Expo.RUSH, 85, false)).isLessThan(rush / 10);
    }
}
