package io.drumtower.figures.projection;

import io.drumtower.figures.Aggregation;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.projection.Statements.Standing;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands now. It is read for all figures that are asked for together, one query for each kind of row whatever their
 * number, when the first of them needs it; the few maxima alone are read one by one.
 */
final class Present implements Ground {

    private final Catalogue catalogue;
    private final PresentTable table;
    private final FindFigure period;
    private final Set<String> figures;
    private final long head;
    private final Map<Aggregation, Map<String, List<Standing>>> standing = new EnumMap<>(Aggregation.class);
    private final Map<FindFigure, Map<String, Figure>> events = new HashMap<>();
    private @Nullable Map<String, Figure> sums;
    private @Nullable Set<String> measured;

    /**
     * @param period whatever its figure is
     * @param figures that are asked for together
     */
    Present(Catalogue catalogue, PresentTable table, FindFigure period, Set<String> figures, long head) {
        this.catalogue = catalogue;
        this.table = table;
        this.period = period;
        this.figures = figures;
        this.head = head;
    }

    @Override
    public long position() {
        return head;
    }

    @Override
    public Figure sum(FindFigure query) {
        return of(query).ownSum(query.figure());
    }

    @Override
    public Figure maximum(FindFigure query) {
        return table.maximum(query, head);
    }

    @Override
    public List<Standing> standing(FindFigure query) {
        return of(query).ownStanding(query.figure());
    }

    @Override
    public Figure events(FindFigure query) {
        return of(query).ownEvents(query);
    }

    /** A figure of another period, or that nobody asked for, is read alone. */
    private Present of(FindFigure query) {
        return query.of(period.figure()).equals(period) && figures.contains(query.figure())
                ? this
                : new Present(catalogue, table, query, Set.of(query.figure()), head);
    }

    private Figure ownSum(String figure) {
        if (sums == null || measured == null) {
            var added = those(Aggregation::isAdded);
            measured = table.measured(added, period); // first, or what comes meanwhile would be a 0
            sums = table.sums(added, period, head);
        }
        var sum = sums.get(figure);
        return sum == null ? Figure.sum(figure, measured.contains(figure) ? 0L : null, 0, head, null) : sum;
    }

    private List<Standing> ownStanding(String figure) {
        var made = catalogue.get(figure).aggregation();
        return standing.computeIfAbsent(made, kind -> table.standing(kind, those(kind::equals), reach(figure)))
                .getOrDefault(figure, List.of());
    }

    /** Figures of one reach are read together. */
    private Figure ownEvents(FindFigure query) {
        var reach = reach(query.figure());
        return events.computeIfAbsent(reach.of(period.figure()), any -> {
                    var reaching = figures.stream()
                            .filter(key -> catalogue.get(key).aggregation().isStated())
                            .filter(key -> reach(key).from().equals(reach.from()))
                            .toList();
                    return table.events(reaching, reach, head);
                })
                .getOrDefault(query.figure(), Figure.none(query.figure(), head));
    }

    private FindFigure reach(String figure) {
        return catalogue.reach(period.of(figure));
    }

    private List<String> those(Predicate<Aggregation> made) {
        return figures.stream()
                .filter(key -> made.test(catalogue.get(key).aggregation()))
                .toList();
    }
}
