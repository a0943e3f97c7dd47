package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.FindYear;
import io.drumtower.figures.ReportSection;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Members;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
        return queries.query(new FindYear(Members.year(year), asOf), FindYear.Year.class)
                .join();
    }

    Words words(Locale language) {
        return Words.in(language, texts, queries);
    }

    /** In the order of the report; what does not stand in it comes last. */
    List<FigureLine> lines(List<Figure> figures, Words words) {
        return figures.stream()
                .sorted(Comparator.comparing(
                        figure -> section(words.definition(figure.key())),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .map(figure -> FigureLine.of(words.definition(figure.key()), figure, words))
                .toList();
    }

    private static @Nullable ReportSection section(FigureDefinition definition) {
        return definition.section() == null ? null : ReportSection.of(definition.section());
    }
}
