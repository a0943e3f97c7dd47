package io.drumtower.duty.outbound;

import static java.util.stream.Collectors.toMap;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindCatalogue;
import io.drumtower.figures.Measure;
import io.drumtower.pages.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.MessageSource;

/** What the pages of the duty desk say, in the reader's language. */
record Says(Texts texts, Map<String, FigureDefinition> figures) {

    static Says in(Locale language, MessageSource source, QueryGateway queries) {
        var all = queries.query(new FindCatalogue(), FindCatalogue.Definitions.class)
                .join()
                .figures();
        return new Says(new Texts(source, language), all.stream().collect(toMap(FigureDefinition::key, one -> one)));
    }

    String say(String key, String... arguments) {
        return texts.say(key, arguments);
    }

    String name(String figure) {
        return in(definition(figure).name());
    }

    String unit(String figure) {
        return in(definition(figure).unit());
    }

    String state(Measure measure) {
        return switch (measure) {
            case MEASURED -> say("figures.state.measured");
            case NO_DATA -> say("figures.state.no-data");
            case SILENT -> say("figures.state.silent");
            case NOT_YET -> say("figures.state.not-yet");
        };
    }

    private FigureDefinition definition(String figure) {
        return Objects.requireNonNull(figures.get(figure), figure);
    }

    private String in(FigureDefinition.Text text) {
        return texts.isEnglish() ? text.en() : text.zh();
    }
}
