package io.drumtower.figures.outbound;

import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.FindYear;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** All figures of a year, for its page, its files and programs. */
@Component
class YearReads {

    private final QueryGateway queries;
    private final MessageSource texts;

    YearReads(QueryGateway queries, MessageSource texts) {
        this.queries = queries;
        this.texts = texts;
    }

    FindYear.Year year(int year, @Nullable Long asOf) {
        if (year < 1970 || year > 9999) {
            throw Refused.invalid("figures.problem.year", "year");
        }
        return queries.query(new FindYear(year, asOf), FindYear.Year.class).join();
    }

    Words words(Locale language) {
        return Words.in(language, texts, queries);
    }

    /** In the order of the catalogue. */
    List<FigureLine> lines(List<Figure> figures, Words words) {
        return figures.stream()
                .map(figure ->
                        FigureLine.of(Objects.requireNonNull(words.figures().get(figure.key())), figure, words))
                .toList();
    }
}
