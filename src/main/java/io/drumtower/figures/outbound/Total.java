package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of the whole day.
 *
 * @param figure null when no half hour has a number
 * @param missing half hours without a number that should have one
 * @param parts half hours whose number is not complete
 */
record Total(@Nullable FigureValue figure, Measure state, long missing, long parts) {

    static Total sum(List<Count> counts) {
        var there = counts.stream().filter(Count::isThere).toList();
        return of(
                there.isEmpty()
                        ? null
                        : FigureValue.of(there.stream().mapToLong(Count::value).sum()),
                counts);
    }

    /** The earliest of several. Peaks nest, they never add. */
    static Total maximum(List<Count> counts) {
        @Nullable FigureValue highest = null;
        for (var count : counts) {
            var figure = count.figure();
            if (figure != null && (highest == null || figure.value() > highest.value())) {
                highest = figure;
            }
        }
        return of(highest, counts);
    }

    private static Total of(@Nullable FigureValue figure, List<Count> counts) {
        var missing = counts.stream()
                .filter(count -> !count.isThere() && count.state() != Measure.NOT_YET)
                .count();
        var parts = counts.stream().filter(Count::isPart).count();
        return new Total(figure, figure == null ? why(counts) : Measure.MEASURED, missing, parts);
    }

    private static Measure why(List<Count> counts) {
        if (counts.stream().anyMatch(count -> count.state() == Measure.SILENT)) {
            return Measure.SILENT;
        }
        return counts.stream().anyMatch(count -> count.state() == Measure.NO_DATA) ? Measure.NO_DATA : Measure.NOT_YET;
    }
}
