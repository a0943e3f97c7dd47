package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingTest {

    private static final Instant START = Instant.parse("2021-09-25T20:00:00Z");

    @Test
    void where_nobody_files_says_of_each_slot_what_is_known_of_it() {
        var slots = List.of(slot(0, Measure.MEASURED), slot(1, Measure.NO_DATA), slot(2, Measure.SILENT));

        var standing = Standing.of(
                new Filed(slots, Arrays.asList(null, null, null), false, false, false),
                START.plusSeconds(9_000),
                WallScoreTest.words());

        assertThat(standing.words()).isEqualTo("有数 1，停更 1，无数据 1");
        assertThat(standing.open()).isEmpty();
    }

    private static PeriodFigures slot(int number, Measure data) {
        var start = START.plusSeconds(1_800L * number);
        return new PeriodFigures(start, start.plusSeconds(1_800), true, data, 1, Map.of(), 0, List.of());
    }
}
