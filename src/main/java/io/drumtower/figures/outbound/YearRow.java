package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.Measure;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure on the page of a year.
 *
 * @param part of the figure above it
 * @param text the number or the text, or why there is none
 * @param word whether it is the reason
 * @param nil whether it is a 0 for which nil reports vouch
 * @param printed as the annual report prints it; empty when that is the number itself
 * @param words names that go with the number; empty without any
 * @param before the year before
 * @param against at the position that is compared with; null when none is
 */
record YearRow(
        String key,
        String name,
        boolean part,
        String text,
        boolean word,
        boolean nil,
        String unit,
        String events,
        String rule,
        String printed,
        String words,
        boolean manual,
        Other before,
        @Nullable Other against) {

    /**
     * @param text the other number, or why there is none
     * @param difference with its sign; empty where one of them is no number
     */
    record Other(String text, boolean word, String difference) {}

    /** @param over whether the year is over: before, what nil reports vouch for is not due */
    static YearRow of(YearRead.Compared one, boolean over, Words words) {
        var definition = one.definition();
        var figure = one.figure();
        var value = figure.value();
        var printed = definition.print(value, figure.words());
        var missing = definition.zeroBy() != null && !over ? Measure.NOT_YET : Measure.NO_DATA;
        return new YearRow(
                definition.key(),
                words.in(definition.name()),
                definition.partOf() != null,
                figure.isThere() ? text(definition, figure) : words.state(missing),
                !figure.isThere(),
                definition.zeroBy() != null && Objects.equals(value, 0L),
                words.in(definition.unit()),
                Texts.number(figure.contributions()),
                definition.countingRule(),
                value == null || printed.equals(text(definition, figure)) || isSame(printed, value, figure)
                        ? ""
                        : printed,
                value == null ? "" : figure.words(),
                definition.manual(),
                compared(definition, figure, one.before(), words),
                one.against() == null ? null : compared(definition, figure, one.against(), words));
    }

    private static boolean isSame(String printed, long value, Figure figure) {
        return printed.equals(Long.toString(value)) || printed.equals(figure.words());
    }

    private static Other compared(FigureDefinition definition, Figure figure, Figure other, Words words) {
        var value = figure.value();
        var otherValue = other.value();
        var difference =
                value == null || otherValue == null || definition.writtenAs(value) != null ? null : value - otherValue;
        return new Other(
                other.isThere() ? text(definition, other) : words.state(Measure.NO_DATA),
                !other.isThere(),
                difference == null ? "" : Texts.signed(difference));
    }

    private static String text(FigureDefinition definition, Figure figure) {
        var value = figure.value();
        if (value == null) {
            return figure.words();
        }
        var written = definition.writtenAs(value);
        return written == null ? Texts.number(value) : written;
    }
}
