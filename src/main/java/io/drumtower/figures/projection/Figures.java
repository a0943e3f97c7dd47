package io.drumtower.figures.projection;

import static io.drumtower.figures.Aggregation.SUM;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindCatalogue;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.FindYear;
import io.drumtower.figures.Formula;
import io.drumtower.kernel.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Single figures and those of a year, at any position of the log. */
@Component
class Figures {

    private final Catalogue catalogue;
    private final Behind behind;
    private final Sums sums;
    private final Maxima maxima;
    private final StatedValues stated;
    private final JdbcTemplate template;

    Figures(Catalogue catalogue, Behind behind, Sums sums, Maxima maxima, StatedValues stated, JdbcTemplate template) {
        this.catalogue = catalogue;
        this.behind = behind;
        this.sums = sums;
        this.maxima = maxima;
        this.stated = stated;
        this.template = template;
    }

    @QueryHandler
    FindCatalogue.Definitions handle(FindCatalogue query) {
        return new FindCatalogue.Definitions(List.copyOf(catalogue.all()));
    }

    @QueryHandler
    Figure handle(FindFigure query) {
        return value(query, head()).without(behind.exclusions(query));
    }

    /** Sums of all at once, whatever the number of figures; a sum that is missing there may still be an honest 0. */
    @QueryHandler
    FindYear.Year handle(FindYear query) {
        var head = head();
        var from = BusinessDay.start(LocalDate.of(query.year(), 1, 1));
        var to = BusinessDay.start(LocalDate.of(query.year() + 1, 1, 1));
        var known = new HashMap<String, Figure>();
        if (isNow(query.asOf(), head)) {
            var measured = sums.measured(from, to);
            catalogue.all().stream()
                    .filter(Figures::isSumByItself)
                    .map(FigureDefinition::key)
                    .map(key -> Figure.sum(key, measured.contains(key) ? 0L : null, 0, head, null))
                    .forEach(nothing -> known.put(nothing.key(), nothing));
            sums.ofYear(query.year(), head).stream()
                    .filter(figure -> isSumByItself(catalogue.get(figure.key())))
                    .forEach(figure -> known.put(figure.key(), figure));
        }
        for (var definition : catalogue.all()) {
            if (!known.containsKey(definition.key())) {
                var one = new FindFigure(definition.key(), from, to, List.of(), query.asOf());
                known.put(definition.key(), value(one, head));
            }
        }
        var inOrder = catalogue.all().stream()
                .map(definition -> Objects.requireNonNull(known.get(definition.key())))
                .toList();
        return new FindYear.Year(position(query.asOf(), head), inOrder);
    }

    private static boolean isSumByItself(FigureDefinition definition) {
        return definition.aggregation() == SUM && definition.zeroBy() == null;
    }

    private Figure value(FindFigure query, long head) {
        var definition = catalogue.get(query.figure());
        var position = position(query.asOf(), head);
        var now = isNow(query.asOf(), head);
        return switch (definition.aggregation()) {
            case SUM -> zeroWhereCovered(definition, query, sum(query, position, now), head);
            case LEVEL -> level(definition, query, position, now);
            case MAX_OF_SUM -> now ? maxima.now(query, position) : maxima.asOf(query, position);
            case MAX, LATEST, DISTINCT, COVER -> stated.value(definition, query, position, now);
            case FORMULA -> reckoned(definition, query, head);
        };
    }

    private Figure sum(FindFigure query, long position, boolean now) {
        return now ? sums.now(query, position) : sums.asOf(query, position);
    }

    /** What there was at first is no contribution: it stands for all that came before it. */
    private Figure level(FigureDefinition definition, FindFigure query, long position, boolean now) {
        var opening = stated.opening(definition, query);
        if (opening == null) {
            return Figure.none(query.figure(), position);
        }
        var since = sum(query.from(opening.statement().at()), position, now);
        return Figure.sum(
                query.figure(),
                opening.value() + Objects.requireNonNullElse(since.value(), 0L),
                since.contributions() + 1,
                position,
                since.lastChangeAt());
    }

    /** Nothing is 0 where it was said, for all of the time, that there was nothing (零报告); also what was taken back. */
    private Figure zeroWhereCovered(FigureDefinition definition, FindFigure query, Figure sum, long head) {
        var zeroBy = definition.zeroBy();
        var value = sum.value();
        if (zeroBy == null || (value != null && value != 0)) {
            return sum;
        }
        if (!stated.covers(query.of(zeroBy))) {
            return Figure.sum(query.figure(), null, sum.contributions(), sum.position(), sum.lastChangeAt());
        }
        var cover = value(query.of(zeroBy), head);
        return Figure.sum(
                query.figure(),
                0L,
                sum.contributions() + cover.contributions(),
                sum.position(),
                sum.contributions() == 0 ? cover.lastChangeAt() : sum.lastChangeAt());
    }

    private Figure reckoned(FigureDefinition definition, FindFigure query, long head) {
        var formula = Formula.of(String.valueOf(definition.formula()));
        var parts = new HashMap<String, Figure>();
        formula.terms().forEach(term -> parts.put(term.figure(), value(query.of(term.figure()), head)));
        var value = formula.value(key -> Objects.requireNonNull(parts.get(key)).value());
        var events = parts.values().stream().mapToLong(Figure::contributions).sum();
        @Nullable Instant changed = parts.values().stream()
                .map(Figure::lastChangeAt)
                .flatMap(Stream::ofNullable)
                .max(Instant::compareTo)
                .orElse(null);
        var position = position(query.asOf(), head);
        return value == null
                ? Figure.none(query.figure(), position)
                : Figure.sum(query.figure(), value, events, position, changed);
    }

    private long head() {
        return new LedgerTables(template).state().position();
    }

    private static boolean isNow(@Nullable Long asOf, long head) {
        return asOf == null || asOf >= head;
    }

    private static long position(@Nullable Long asOf, long head) {
        return asOf == null || asOf >= head ? head : asOf;
    }
}
