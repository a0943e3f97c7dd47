package io.drumtower.figures.projection;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.Formula;
import io.drumtower.figures.projection.Statements.Standing;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes figures of what stands. */
record Reckoning(Catalogue catalogue, Ground ground) {

    /** Without exclusions. */
    Figure figure(FindFigure query) {
        var definition = catalogue.get(query.figure());
        return switch (definition.aggregation()) {
            case SUM -> zeroWhereCovered(definition, query);
            case LEVEL -> level(definition, query);
            case MAX_OF_SUM -> ground.maximum(query);
            case MAX, LATEST, DISTINCT, COVER -> statements(query).figure(definition, ground.events(query));
            case FORMULA -> formula(definition, query);
        };
    }

    Statements statements(FindFigure query) {
        return new Statements(query, ground.standing(query));
    }

    /** What a level begins with, by the newest that was told for a time before the end of the period. */
    @Nullable Standing opening(FigureDefinition level, FindFigure query) {
        var opening = query.of(String.valueOf(level.opening())).from(Instant.EPOCH);
        return statements(opening).latest().orElse(null);
    }

    /** What there was at first is no contribution: it stands for all that came before it. */
    private Figure level(FigureDefinition definition, FindFigure query) {
        var opening = opening(definition, query);
        if (opening == null) {
            return Figure.none(query.figure(), ground.position());
        }
        var since = ground.sum(query.from(opening.statement().at()));
        return Figure.sum(
                query.figure(),
                opening.value() + Objects.requireNonNullElse(since.value(), 0L),
                since.contributions() + 1,
                ground.position(),
                since.lastChangeAt());
    }

    /** Nothing is 0 where it was said, for all of the time, that there was nothing (零报告); also what was taken back. */
    private Figure zeroWhereCovered(FigureDefinition definition, FindFigure query) {
        var sum = ground.sum(query);
        var zeroBy = definition.zeroBy();
        var value = sum.value();
        if (value == null && definition.partOf() != null) {
            return zeroWhereWholeIsThere(definition.partOf(), sum, query);
        }
        if (zeroBy == null || (value != null && value != 0)) {
            return sum;
        }
        if (!statements(query.of(zeroBy)).isWhole()) {
            return Figure.sum(query.figure(), null, sum.contributions(), sum.position(), sum.lastChangeAt());
        }
        var cover = figure(query.of(zeroBy));
        return Figure.sum(
                query.figure(),
                0L,
                sum.contributions() + cover.contributions(),
                sum.position(),
                sum.contributions() == 0 ? cover.lastChangeAt() : sum.lastChangeAt());
    }

    /** Of a whole that is known, a part that nothing was counted for is 0. */
    private Figure zeroWhereWholeIsThere(String whole, Figure part, FindFigure query) {
        var all = figure(query.of(whole));
        return all.value() == null
                ? part
                : Figure.sum(query.figure(), 0L, part.contributions(), part.position(), all.lastChangeAt());
    }

    private Figure formula(FigureDefinition definition, FindFigure query) {
        var formula = Formula.of(String.valueOf(definition.formula()));
        var parts = new HashMap<String, Figure>();
        formula.terms().forEach(term -> parts.put(term.figure(), figure(query.of(term.figure()))));
        var value = formula.value(key -> Objects.requireNonNull(parts.get(key)).value());
        var events =
                formula.events(key -> Objects.requireNonNull(parts.get(key)).contributions());
        @Nullable Instant changed = parts.values().stream()
                .map(Figure::lastChangeAt)
                .flatMap(Stream::ofNullable)
                .max(Instant::compareTo)
                .orElse(null);
        return value == null
                ? Figure.none(query.figure(), ground.position())
                : Figure.sum(query.figure(), value, events, ground.position(), changed);
    }
}
