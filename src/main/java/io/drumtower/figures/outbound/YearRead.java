package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.ReportSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a year in the order of the report; what does not stand in it comes last.
 *
 * @param position up to which events are in it
 * @param asOf the position that was asked for; null is now
 * @param against the position that it is compared with; null without one
 */
record YearRead(
        long position, @Nullable Long asOf, @Nullable Long against, List<Compared> figures) {

    /**
     * @param before of the year before
     * @param against at the position that is compared with; null without one
     */
    record Compared(
            FigureDefinition definition,
            Figure figure,
            Figure before,
            @Nullable Figure against) {

        /** Null where it does not stand in the report. */
        @Nullable ReportSection section() {
            return definition.section() == null ? null : ReportSection.of(definition.section());
        }

        boolean isIn(ReportSection part) {
            var section = section();
            return section != null && section.isPartOf(part);
        }
    }
}
