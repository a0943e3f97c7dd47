package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionMarksTest {

    private static final Instant MIDNIGHT = Instant.parse("2021-09-25T16:00:00Z");
    private static final int HOUR = 3_600;

    @Test
    void stand_in_a_column_of_their_own_behind_the_slot_at_whose_end_they_are_due() {
        var drawn = draw(inspection(1, 8 * HOUR), inspection(2, 24 * HOUR));

        assertThat(drawn)
                .as("the sixteenth slot, the lozenge, the seventeenth slot; midnight in the row of the day before")
                .containsSubsequence("x=\"332.5\" y=\"22\"", "x=\"367.5\" y=\"22\"", "inspections/1")
                .contains("#s-io\" x=\"350\" y=\"22\"", "#s-ip\" x=\"927.5\" y=\"22\"", "viewBox=\"0 0 945 56\"");
    }

    @Test
    void leave_the_slots_where_they_are_when_there_are_none() {
        assertThat(draw()).contains("x=\"332.5\" y=\"22\"", "x=\"350\" y=\"22\"", "viewBox=\"0 0 910 56\"");
    }

    private static String draw(InspectionEntry... inspections) {
        var slots = new ArrayList<PeriodFigures>();
        for (var at = MIDNIGHT; at.isBefore(MIDNIGHT.plusSeconds(24 * HOUR)); at = at.plusSeconds(HOUR / 2)) {
            slots.add(
                    new PeriodFigures(at, at.plusSeconds(HOUR / 2), true, Measure.MEASURED, 1, Map.of(), 0, List.of()));
        }
        var filed = new Filed(slots, Collections.nCopies(slots.size(), null), false, false, false);
        return new SlotStrip("expo", filed, List.of(inspections), MIDNIGHT.plusSeconds(HOUR), WallScoreTest.words())
                .draw();
    }

    private static InspectionEntry inspection(int number, int due) {
        var at = MIDNIGHT.plusSeconds(due);
        var plan = new PlannedInspection(
                "expo", number, at.minusSeconds(8 * HOUR), at, at.plusSeconds(HOUR), List.of("*"), false, false);
        return new InspectionEntry(plan, null, false, null, null, List.of(), List.of());
    }
}
