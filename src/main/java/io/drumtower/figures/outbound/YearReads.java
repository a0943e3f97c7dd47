package io.drumtower.figures.outbound;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.FindYear;
import io.drumtower.figures.outbound.YearRead.Compared;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import io.drumtower.pages.Wrongs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** All figures of a year, or of a section of its report, for its page, its files and programs. */
@Component
class YearReads {

    private final QueryGateway queries;
    private final Asked positions;
    private final MessageSource texts;

    YearReads(QueryGateway queries, Asked positions, MessageSource texts) {
        this.queries = queries;
        this.positions = positions;
        this.texts = texts;
    }

    YearRead read(int year, YearAsked asked, Words words) {
        var part = asked.reportSection();
        var asOf = positions.position(asked.asOf(), "asOf");
        var against = positions.position(asked.against(), "against");
        var shown = year(Members.year(year), asOf);
        var before = byKey(year(year - 1, asOf));
        var compared = against == null ? Map.<String, Figure>of() : byKey(year(year, against));
        var figures = shown.figures().stream()
                .map(figure -> new Compared(
                        words.definition(figure.key()),
                        figure,
                        Objects.requireNonNull(before.get(figure.key())),
                        compared.get(figure.key())))
                .filter(figure -> part == null || figure.isIn(part))
                .sorted(comparing(Compared::section, nullsLast(naturalOrder())))
                .toList();
        return new YearRead(shown.position(), asOf, against, figures);
    }

    /** What is wrong with what is asked for. */
    List<Refused> wrongs(YearAsked asked) {
        return Wrongs.of(Stream.of(
                asked::reportSection,
                () -> positions.position(asked.asOf(), "asOf"),
                () -> positions.position(asked.against(), "against")));
    }

    Words words(Locale language) {
        return Words.in(language, texts, queries);
    }

    private FindYear.Year year(int year, @Nullable Long asOf) {
        return queries.query(new FindYear(year, asOf), FindYear.Year.class).join();
    }

    private static Map<String, Figure> byKey(FindYear.Year year) {
        return year.figures().stream().collect(Collectors.toMap(Figure::key, one -> one));
    }
}
