package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.kernel.BusinessDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values that stand of one figure, and what is made of them.
 *
 * @param standing by position of the event that stated them last
 */
record Statements(FindFigure query, List<Standing> standing) {

    /** @param position of the event that stated it last */
    record Standing(Statement statement, long position) {

        long value() {
            return Objects.requireNonNullElse(statement.stated().value(), 0L);
        }
    }

    private static final Comparator<Standing> EARLIEST =
            Comparator.comparing((Standing one) -> one.statement().at()).thenComparing(Standing::position);

    /** @param whole with the number of events, the position and the last change */
    Figure figure(FigureDefinition definition, Figure whole) {
        return switch (definition.aggregation()) {
            case MAX -> max().map(one -> of(whole, one)).orElse(whole);
            case LATEST -> latest().map(one -> of(whole, one)).orElse(whole);
            case DISTINCT -> standing.isEmpty() ? whole : distinct(whole);
            case COVER -> cover(whole);
            case SUM, LEVEL, MAX_OF_SUM, FORMULA -> throw new IllegalArgumentException(definition.key());
        };
    }

    private Optional<Standing> max() {
        return standing.stream()
                .min(Comparator.comparingLong(Standing::value).reversed().thenComparing(EARLIEST));
    }

    Optional<Standing> latest() {
        return standing.stream().max(EARLIEST);
    }

    /** What the figure is made of, where it is made of one value. */
    Optional<Standing> chosen(FigureDefinition definition) {
        return switch (definition.aggregation()) {
            case MAX -> max();
            case LATEST -> latest();
            default -> Optional.empty();
        };
    }

    private static Figure of(Figure whole, Standing one) {
        var stated = one.statement().stated();
        return with(whole, stated.value(), stated.words(), one.statement().at());
    }

    /** In the order in which they were first stated, each by its newest name. */
    private Figure distinct(Figure whole) {
        Map<String, String> names = new LinkedHashMap<>();
        standing.stream().sorted(EARLIEST).map(one -> one.statement().stated()).forEach(stated -> {
            names.put(stated.item(), stated.words());
        });
        var words = names.values().stream().filter(name -> !name.isEmpty()).collect(Collectors.joining("、"));
        return with(whole, (long) names.size(), words, null);
    }

    private static Figure with(Figure whole, @Nullable Long value, String words, @Nullable Instant at) {
        return new Figure(
                whole.key(),
                value,
                words,
                at,
                null,
                whole.contributions(),
                whole.position(),
                whole.lastChangeAt(),
                List.of());
    }

    private Figure cover(Figure whole) {
        var reaching = standing.stream()
                .filter(one -> reachesInto(query, one.statement()))
                .count();
        return reaching == 0
                ? Figure.none(whole.key(), whole.position())
                : new Figure(
                        whole.key(),
                        fullDays(),
                        "",
                        null,
                        null,
                        reaching,
                        whole.position(),
                        whole.lastChangeAt(),
                        List.of());
    }

    /** Whether any of a stretch lies in the period. */
    static boolean reachesInto(FindFigure query, Statement statement) {
        return cut(query, statement).length().toSeconds() > 0;
    }

    /** Days of the period that are covered from their start to their end. */
    private long fullDays() {
        var days = new HashSet<Object>();
        for (var stretch : stretches()) {
            var day = BusinessDay.of(stretch.from());
            var next = BusinessDay.start(day).equals(stretch.from()) ? day : day.plusDays(1);
            while (!BusinessDay.start(next.plusDays(1)).isAfter(stretch.to())) {
                days.add(next);
                next = next.plusDays(1);
            }
        }
        return days.size();
    }

    /** Whether nothing of the period is left open. */
    boolean isWhole() {
        var stretches = stretches();
        return stretches.size() == 1
                && !stretches.get(0).from().isAfter(query.from())
                && !stretches.get(0).to().isBefore(query.to());
    }

    private record Stretch(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** Cut by the period, by their begin, none touching another. */
    private List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        standing.stream()
                .map(one -> cut(query, one.statement()))
                .filter(stretch -> stretch.length().toSeconds() > 0)
                .sorted(Comparator.comparing(Stretch::from))
                .forEach(stretch -> {
                    var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
                    if (last == null || stretch.from().isAfter(last.to())) {
                        stretches.add(stretch);
                    } else if (stretch.to().isAfter(last.to())) {
                        stretches.set(stretches.size() - 1, new Stretch(last.from(), stretch.to()));
                    }
                });
        return stretches;
    }

    private static Stretch cut(FindFigure query, Statement statement) {
        Stated stated = statement.stated();
        var end = Instant.ofEpochSecond(Objects.requireNonNullElse(stated.value(), 0L));
        return new Stretch(
                statement.at().isBefore(query.from()) ? query.from() : statement.at(),
                end.isAfter(query.to()) ? query.to() : end);
    }
}
