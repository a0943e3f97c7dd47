package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.outbound.WallBand.Diamond;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WallBandTest {

    private static final Instant START = Instant.parse("2021-09-25T20:00:00Z");
    private static final Instant NOW = START.plusSeconds(7_300);
    private static final Filing MISSED =
            new Filing(Filing.State.MISSED, null, false, null, null, null, null, null, NOW, null);
    private static final Filing FILED_AND_REVISED =
            new Filing(Filing.State.FILED, 1, true, null, NOW, "a", 200L, null, null, null);

    @Test
    void marks_how_each_slot_was_filed_and_names_the_marks_that_occur() {
        var svg = draw(List.of(), List.of(), MISSED, FILED_AND_REVISED, null);

        assertThat(svg)
                .contains("#s-m", ">缺报<", "#s-f", ">按时<", "#s-r", ">有更正<")
                .doesNotContain("免报", "待填报");
    }

    @Test
    void shows_when_responsibility_passed_and_only_within_the_hours_shown() {
        var shown = draw(List.of(START.plusSeconds(1_800), START.minusSeconds(60)), List.of(), MISSED, MISSED);

        assertThat(shown.split("class=\"mk\"", -1)).hasSize(2);
        assertThat(shown).contains(">04:30 交班<");
    }

    @Test
    void shows_an_inspection_at_its_hour() {
        var due = new Diamond(START.plusSeconds(1_800), "di1");

        assertThat(draw(List.of(), List.of(due), MISSED, MISSED)).contains("class=\"di di1\"", ">排查<");
        assertThat(draw(List.of(), List.of(), MISSED, MISSED)).doesNotContain("class=\"di");
    }

    private static String draw(List<Instant> handovers, List<Diamond> inspections, @Nullable Filing... filings) {
        var slots = IntStream.range(0, filings.length)
                .mapToObj(i -> slot(START.plusSeconds(1_800L * i)))
                .toList();
        return new WallScore(
                        slots, new WallBand(Arrays.asList(filings), handovers, inspections, NOW), WallScoreTest.words())
                .draw();
    }

    private static PeriodFigures slot(Instant start) {
        return new PeriodFigures(start, start.plusSeconds(1_800), true, Measure.MEASURED, 1, Map.of(), 0, List.of());
    }
}
