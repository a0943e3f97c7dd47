package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.Measure;
import io.drumtower.kernel.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** What the page says, in the reader's language. */
record Words(MessageSource texts, Locale language, Map<String, FigureDefinition> figures) {

    record Rule(String name, String definition) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** @param arguments as they are to be read: numbers by {@link #number} */
    String say(String key, String... arguments) {
        return texts.getMessage(key, arguments, language);
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
        return language.getLanguage().equals("en") ? text.en() : text.zh();
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
        return say("figures.day.amount", number(value), unit(figure));
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String time(Instant time) {
        return TIME.format(time.atZone(BusinessDay.ZONE));
    }

    /** The end of the day is its 24:00. */
    static String span(Instant start, Instant end) {
        var to = time(end);
        return time(start) + "–" + (to.equals("00:00") ? "24:00" : to);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("figures.day.pattern"), language).format(day);
    }
}
