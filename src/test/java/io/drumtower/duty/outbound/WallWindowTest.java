package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WallWindowTest {

    /** 22 September 2021, 16:00 in Beijing. */
    private static final Instant START = Instant.parse("2021-09-22T08:00:00Z");

    private final SlotGrid grid =
            new SlotGrid(START, START.plus(Duration.ofDays(8)), Duration.ofMinutes(30), List.of(), false);

    @Test
    void is_the_first_day_until_a_day_has_passed() {
        assertThat(WallWindow.of(grid, START.minusSeconds(1), null)).isEqualTo(new WallWindow(1, 48, null));
        assertThat(WallWindow.of(grid, START.plus(Duration.ofHours(5)), null)).isEqualTo(new WallWindow(1, 48, null));
    }

    @Test
    void ends_with_the_slot_after_the_one_that_is_open() {
        var now = START.plus(Duration.ofHours(83)).plusSeconds(168);

        var window = WallWindow.of(grid, now, null);

        assertThat(window.last()).isEqualTo(grid.begun(now) + 1);
        assertThat(window.count()).isEqualTo(48);
    }

    @Test
    void stays_at_the_end_of_the_occasion() {
        assertThat(WallWindow.of(grid, START.plus(Duration.ofDays(30)), null).last())
                .isEqualTo(384);
    }

    @Test
    void is_a_chosen_day_also_the_first_and_last_which_are_short() {
        assertThat(WallWindow.of(grid, START, LocalDate.of(2021, 9, 22)))
                .extracting("first", "count")
                .containsExactly(1, 16);
        assertThat(WallWindow.of(grid, START, LocalDate.of(2021, 9, 26)))
                .extracting("first", "count")
                .containsExactly(161, 48);
        assertThat(WallWindow.of(grid, START, LocalDate.of(2021, 9, 30)))
                .extracting("first", "count")
                .containsExactly(353, 32);
        assertThat(WallWindow.days(grid)).hasSize(9);
    }

    @Test
    void counts_a_slot_as_closed_two_minutes_after_its_end() {
        var end = START.plus(Duration.ofMinutes(30));

        assertThat(grid.closed(end.plusSeconds(119))).isZero();
        assertThat(grid.closed(end.plusSeconds(120))).isOne();
        assertThat(grid.closed(START.plus(Duration.ofDays(9)))).isEqualTo(384);
    }
}
