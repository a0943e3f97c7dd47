package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.Measure;
import io.drumtower.pages.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the page says, in the reader's language. */
record Words(Texts texts, Map<String, FigureDefinition> figures) {

    record Rule(String name, String definition) {}

    /** @param arguments as they are to be read: numbers by {@link Texts#number} */
    String say(String key, String... arguments) {
        return texts.say(key, arguments);
    }

    String state(Measure state) {
        return say(
                switch (state) {
                    case MEASURED -> "figures.state.measured";
                    case NO_DATA -> "figures.state.no-data";
                    case SILENT -> "figures.state.silent";
                    case NOT_YET -> "figures.state.not-yet";
                });
    }

    String name(String figure) {
        return in(definition(figure).name());
    }

    String unit(String figure) {
        return in(definition(figure).unit());
    }

    FigureDefinition definition(String figure) {
        var definition = figures.get(figure);
        if (definition == null) {
            throw new IllegalArgumentException(figure);
        }
        return definition;
    }

    String in(FigureDefinition.Text text) {
        return texts.isEnglish() ? text.en() : text.zh();
    }

    /** The definitions (口径) of the numbers that are set large. */
    List<Rule> rules() {
        return Stream.of(
                        HalfHours.BLOCKED,
                        HalfHours.DETECTED,
                        HalfHours.VIEWS,
                        HalfHours.REQUESTS,
                        HalfHours.PEAK_MINUTE)
                .map(key -> new Rule(name(key), in(definition(key).definition())))
                .toList();
    }

    String amount(long value, String figure) {
        return say("figures.day.amount", Texts.number(value), unit(figure));
    }
}
