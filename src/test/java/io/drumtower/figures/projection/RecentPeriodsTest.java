package io.drumtower.figures.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.projection.LedgerTables.State;
import io.drumtower.figures.projection.RecentPeriods.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentPeriodsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");
    private static final State STATE = new State(7, NOON, 1);

    private final RecentPeriods recent = new RecentPeriods();

    @Test
    void are_the_same_while_the_ledger_stands() {
        var rows = rows(STATE);
        recent.keep(periods(1), rows);

        assertThat(recent.of(periods(1), STATE)).isSameAs(rows);
        assertThat(recent.of(periods(2), STATE)).isNull();
    }

    @Test
    void are_read_again_when_the_ledger_has_gone_on_or_was_built_anew() {
        recent.keep(periods(1), rows(STATE));

        assertThat(recent.of(periods(1), new State(8, NOON, 1))).isNull();
        assertThat(recent.of(periods(1), new State(7, NOON, 2))).isNull();
    }

    @Test
    void that_nobody_asked_for_the_longest_are_forgotten() {
        for (var count = 1; count <= 8; count++) {
            recent.keep(periods(count), rows(STATE));
        }
        assertThat(recent.of(periods(1), STATE)).isNotNull();

        recent.keep(periods(9), rows(STATE));

        assertThat(recent.of(periods(1), STATE)).isNotNull();
        assertThat(recent.of(periods(2), STATE)).isNull();
    }

    @Test
    void are_not_kept_when_they_are_many() {
        recent.keep(periods(1_001), rows(STATE));

        assertThat(recent.of(periods(1_001), STATE)).isNull();
    }

    private static FindPeriods periods(int count) {
        return new FindPeriods(NOON, Duration.ofMinutes(30), count, List.of(), true);
    }

    private static Rows rows(State state) {
        return new Rows(state, new Feeds(List.of(), List.of()), List.of(), List.of(), List.of());
    }
}
