package io.drumtower.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.Cover.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverTest {

    private static final Instant START = Instant.parse("2021-09-22T08:00:00Z");

    @Test
    void has_neither_gap_nor_overlap_when_each_shift_begins_where_the_last_ends() {
        var cover = Cover.of(List.of(shift(0, 480), shift(480, 960)), START, at(960));

        assertThat(cover.gaps()).isEmpty();
        assertThat(cover.overlaps()).isEmpty();
    }

    @Test
    void tells_gaps_before_between_and_after() {
        var cover = Cover.of(List.of(shift(10, 20), shift(30, 40)), START, at(60));

        assertThat(cover.gaps())
                .containsExactly(
                        new Stretch(START, at(10), 10),
                        new Stretch(at(20), at(30), 10),
                        new Stretch(at(40), at(60), 20));
        assertThat(cover.gapMinutes()).isEqualTo(40);
    }

    @Test
    void tells_where_two_shifts_overlap() {
        var cover = Cover.of(List.of(shift(0, 30), shift(20, 60)), START, at(60));

        assertThat(cover.overlaps()).containsExactly(new Stretch(at(20), at(30), 10));
        assertThat(cover.gapMinutes()).isZero();
    }

    @Test
    void is_cut_to_the_occasion() {
        var cover = Cover.of(List.of(shift(-60, 30), shift(30, 600)), START, at(60));

        assertThat(cover.gapMinutes() + cover.overlapMinutes()).isZero();
    }

    static List<Long> seeds() {
        return IntStream.range(0, 100).mapToObj(i -> 20_210_922L + i).toList();
    }

    /** Each minute by itself. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void adds_up_like_a_count_of_the_minutes(long seed) {
        var random = new Random(seed);
        var shifts = new ArrayList<RosteredShift>();
        for (var i = 0; i < random.nextInt(8); i++) {
            var from = random.nextInt(300) - 50;
            shifts.add(shift(from, from + 1 + random.nextInt(120)));
        }
        var counts = IntStream.range(0, 200)
                .mapToLong(minute -> shifts.stream()
                        .filter(shift -> !at(minute).isBefore(shift.start())
                                && at(minute).isBefore(shift.end()))
                        .count())
                .toArray();

        var cover = Cover.of(shifts, START, at(200));

        assertThat(cover.gapMinutes())
                .isEqualTo(Arrays.stream(counts).filter(n -> n == 0).count());
        assertThat(cover.overlapMinutes())
                .isEqualTo(Arrays.stream(counts).filter(n -> n > 1).count());
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static RosteredShift shift(int from, int to) {
        return new RosteredShift(1, at(from), at(to), "0017", null, null, List.of());
    }
}
