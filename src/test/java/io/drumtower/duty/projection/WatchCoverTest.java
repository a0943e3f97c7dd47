package io.drumtower.duty.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.ShiftEvent.WatchStoodDown;
import io.drumtower.figures.Contribution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchCoverTest {

    private static final Instant START = Instant.parse("2021-09-22T16:00:00+08:00");
    private static final Instant END = START.plus(Duration.ofDays(8));

    @Test
    void is_192_hours_without_a_gap_when_somebody_came_early_and_left_late() {
        assertThat(minutes(START.minusSeconds(900), END.plusSeconds(600)))
                .isEqualTo(Map.of("duty.watched", 11_520L, "duty.coverage-gap", 0L));
    }

    @Test
    void has_a_gap_before_a_late_opening_and_after_an_early_end() {
        assertThat(minutes(START.plusSeconds(1), END.minus(Duration.ofHours(2))))
                .isEqualTo(Map.of("duty.watched", 11_399L, "duty.coverage-gap", 121L));
    }

    @Test
    void is_all_gap_when_the_watch_ended_before_it_began() {
        assertThat(minutes(START.minusSeconds(900), START.minusSeconds(60)))
                .isEqualTo(Map.of("duty.watched", 0L, "duty.coverage-gap", 11_520L));
    }

    @Test
    void tells_nothing_of_an_occasion_that_is_entered_afterwards() {
        assertThat(contributions(END, END.plusSeconds(60))).isEmpty();
    }

    @Test
    void belongs_to_the_occasion_and_the_day_on_which_it_began() {
        assertThat(contributions(START, END))
                .allSatisfy(one -> assertThat(one.occurredAt()).isEqualTo(START))
                .allSatisfy(one -> assertThat(one.dimensions()).isEqualTo(Map.of("site", "expo")));
    }

    private static Map<String, Long> minutes(Instant opened, Instant ended) {
        return contributions(opened, ended).stream()
                .filter(one -> Set.of("duty.watched", "duty.coverage-gap").contains(one.figure()))
                .collect(Collectors.toMap(Contribution::figure, Contribution::delta));
    }

    private static List<Contribution> contributions(Instant opened, Instant ended) {
        return new WatchCover()
                .contributions(new WatchStoodDown(
                        "expo", "expo.24", "0003", List.of(), END, opened, START, END, null, "0017", ended));
    }
}
