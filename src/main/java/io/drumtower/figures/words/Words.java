package io.drumtower.figures.words;

import static java.util.stream.Collectors.toMap;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindCatalogue;
import io.drumtower.figures.Measure;
import io.drumtower.pages.Texts;
import java.util.Locale;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.MessageSource;

/** What a page says of figures, in the reader's language. */
public record Words(Texts texts, Map<String, FigureDefinition> figures) {

    public static Words in(Locale language, MessageSource source, QueryGateway queries) {
        var all = queries.query(new FindCatalogue(), FindCatalogue.Definitions.class)
                .join()
                .figures();
        return new Words(new Texts(source, language), all.stream().collect(toMap(FigureDefinition::key, one -> one)));
    }

    /** @param arguments as they are to be read: numbers by {@link Texts#number} */
    public String say(String key, String... arguments) {
        return texts.say(key, arguments);
    }

    public String state(Measure state) {
        return switch (state) {
            case MEASURED -> say("figures.state.measured");
            case NO_DATA -> say("figures.state.no-data");
            case SILENT -> say("figures.state.silent");
            case NOT_YET -> say("figures.state.not-yet");
        };
    }

    public String name(String figure) {
        return in(definition(figure).name());
    }

    public String unit(String figure) {
        return in(definition(figure).unit());
    }

    /** A number with its unit. */
    public String amount(long value, String figure) {
        return say("figures.day.amount", Texts.number(value), unit(figure));
    }

    public FigureDefinition definition(String figure) {
        var definition = figures.get(figure);
        if (definition == null) {
            throw new IllegalArgumentException(figure);
        }
        return definition;
    }

    public String in(FigureDefinition.Text text) {
        return texts.isEnglish() ? text.en() : text.zh();
    }
}
