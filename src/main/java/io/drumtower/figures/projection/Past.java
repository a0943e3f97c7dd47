package io.drumtower.figures.projection;

import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.projection.Statements.Standing;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stood at a position that is past, which the queries name: by the events up to it. */
final class Past implements Ground {

    private final Catalogue catalogue;
    private final Behind behind;
    private final long position;
    private final Map<FindFigure, Read> read = new HashMap<>();

    Past(Catalogue catalogue, Behind behind, long position) {
        this.catalogue = catalogue;
        this.behind = behind;
        this.position = position;
    }

    @Override
    public long position() {
        return position;
    }

    /** Whole ranges by their rows, the range that the position lies in by its events. */
    @Override
    public Figure sum(FindFigure query) {
        var whole = behind.before(query, position);
        var cut = new long[2];
        behind.cut(query, position, one -> {
            cut[0] += one.delta();
            cut[1]++;
        });
        var events = whole.contributions() + cut[1];
        var value = Objects.requireNonNullElse(whole.value(), 0L);
        return events == 0
                ? Figure.none(query.figure(), position)
                : Figure.sum(query.figure(), value + cut[0], events, position, whole.lastChangeAt());
    }

    @Override
    public Figure maximum(FindFigure query) {
        var maximum = new Maximum();
        var events = new long[1];
        behind.read(query, 0, (event, one) -> {
            maximum.add(one);
            events[0]++;
            return true;
        });
        return maximum.value()
                .map(value -> new Figure(
                        query.figure(),
                        value.value(),
                        "",
                        value.at(),
                        value.site(),
                        events[0],
                        position,
                        null,
                        List.of()))
                .orElseGet(() -> Figure.none(query.figure(), position));
    }

    @Override
    public List<Standing> standing(FindFigure query) {
        return stated(query).standing();
    }

    @Override
    public Figure events(FindFigure query) {
        var stated = stated(query);
        return Figure.sum(query.figure(), null, stated.events(), position, stated.last());
    }

    private record Read(
            List<Standing> standing, long events, @Nullable Instant last) {}

    private Read stated(FindFigure query) {
        var known = read.get(query);
        if (known == null) {
            known = readStated(query);
            read.put(query, known);
        }
        return known;
    }

    private Read readStated(FindFigure query) {
        var standing = new HashMap<Statement, long[]>();
        var events = new long[1];
        var last = new Instant[1];
        behind.read(catalogue.reach(query), 0, (event, one) -> {
            events[0]++;
            last[0] = event.recordedAt();
            var stated = one.stated();
            if (stated != null) {
                var held = standing.computeIfAbsent(Statement.of(one, stated), first -> new long[2]);
                held[0] += one.delta();
                held[1] = one.delta() > 0 ? event.position() : held[1];
            }
            return true;
        });
        var list = standing.entrySet().stream()
                .filter(one -> one.getValue()[0] > 0)
                .map(one -> new Standing(one.getKey(), one.getValue()[1]))
                .toList();
        return new Read(list, events[0], last[0]);
    }
}
