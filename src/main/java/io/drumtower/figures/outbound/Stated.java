package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindFigure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says.
 *
 * @param value a number, or a text where the figure is one; null is no data, which is not 0
 * @param words names that go with a number; null without any
 * @param printed the value as the annual report prints it, without the unit; null without a value
 */
record Stated(
        @Nullable Object value,
        @Nullable String words,
        @Nullable String printed) {

    static Stated of(FigureDefinition definition, Figure figure) {
        var value = figure.value();
        var words = figure.words().isEmpty() ? null : figure.words();
        return new Stated(
                value == null ? words : definition.measured(value),
                value == null ? null : words,
                figure.isThere() ? definition.print(value, figure.words()) : null);
    }
}
