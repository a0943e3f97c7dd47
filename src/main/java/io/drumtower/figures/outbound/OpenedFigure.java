package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.Measure;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A figure as its page shows it.
 *
 * @param text the number or the text, or why there is none
 * @param word whether it is the reason
 * @param words names that go with the number; empty without any
 * @param printed as the annual report prints it; empty when that is the number itself
 * @param at of a maximum, its minute and site; else empty
 * @param changed when the newest of its events was recorded; empty without events
 * @param href of its own page, for the same period
 */
record OpenedFigure(
        String key,
        String name,
        String text,
        boolean word,
        String words,
        String printed,
        String unit,
        String definition,
        String rule,
        @Nullable String basis,
        String from,
        String to,
        String sites,
        String at,
        String contributions,
        String position,
        String changed,
        String href) {

    static OpenedFigure of(FindFigure query, FindFigure.Figure figure, Words words) {
        var definition = words.definition(query.figure());
        var value = figure.value();
        var printed = definition.print(value, figure.words());
        var at = figure.at();
        var changed = figure.lastChangeAt();
        return new OpenedFigure(
                query.figure(),
                words.name(query.figure()),
                text(definition, figure, words),
                !figure.isThere(),
                value == null ? "" : figure.words(),
                value == null || printed.equals(value.toString()) ? "" : printed,
                words.unit(query.figure()),
                words.in(definition.definition()),
                definition.countingRule(),
                definition.basis(),
                Moments.start(query.from(), query.to()),
                Moments.end(query.from(), query.to()),
                String.join("、", query.sites()),
                at == null || figure.site() == null ? "" : Texts.moment(at) + " " + figure.site(),
                Texts.number(figure.contributions()),
                Texts.number(figure.position()),
                changed == null ? "" : Texts.minute(changed),
                href(query));
    }

    private static String text(FigureDefinition definition, FindFigure.Figure figure, Words words) {
        var value = figure.value();
        if (value == null) {
            return figure.isThere() ? figure.words() : words.state(Measure.NO_DATA);
        }
        var written = definition.writtenAs(value);
        return written == null ? Texts.number(value) : written;
    }

    private static String href(FindFigure query) {
        var address = FigureAddress.of(query.figure(), query.from(), query.to(), query.sites());
        return query.asOf() == null ? address : address + "&asOf=" + query.asOf();
    }
}
