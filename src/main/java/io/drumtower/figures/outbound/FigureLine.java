package io.drumtower.figures.outbound;

import io.drumtower.figures.outbound.YearRead.Compared;
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
 * @param before the value of the year before; null is no data
 * @param against the value at the position that is compared with; null is no data, or no such position
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
        @Nullable Object before,
        @Nullable Object against,
        boolean manual,
        long contributions,
        long position) {

    static FigureLine of(Compared one, Words words) {
        var definition = one.definition();
        var stated = Stated.of(definition, one.figure());
        return new FigureLine(
                definition.key(),
                words.in(definition.name()),
                definition.section(),
                stated.value(),
                stated.words(),
                words.in(definition.unit()),
                stated.printed(),
                Stated.of(definition, one.before()).value(),
                one.against() == null
                        ? null
                        : Stated.of(definition, one.against()).value(),
                definition.manual(),
                one.figure().contributions(),
                one.figure().position());
    }
}
