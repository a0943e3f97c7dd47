package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a year.
 *
 * @param name in the reader's language, as {@code unit}
 * @param section of the annual report, by its mark there; null where it is not printed
 * @param value a number, or a text where the figure is one; null is no data, which is not 0
 * @param words names that go with a number; null without any
 * @param printed the value as the annual report prints it, without the unit; null without a value
 * @param manual recorded by hand (手工)
 * @param contributions how many events it is made of
 * @param position up to which events are in it
 */
record FigureLine(
        String key,
        String name,
        @Nullable String section,
        @Nullable Object value,
        @Nullable String words,
        String unit,
        @Nullable String printed,
        boolean manual,
        long contributions,
        long position) {

    static FigureLine of(FigureDefinition definition, Figure figure, Words words) {
        var value = figure.value();
        return new FigureLine(
                definition.key(),
                words.in(definition.name()),
                definition.section(),
                value == null ? textOf(figure) : definition.measured(value),
                value == null ? null : textOf(figure),
                words.in(definition.unit()),
                figure.isThere() ? definition.print(value, figure.words()) : null,
                definition.manual(),
                figure.contributions(),
                figure.position());
    }

    private static @Nullable String textOf(Figure figure) {
        return figure.words().isEmpty() ? null : figure.words();
    }
}
