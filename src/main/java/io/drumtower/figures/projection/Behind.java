package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.EventsBehind;
import io.drumtower.figures.FindExclusions.Exclusion;
import io.drumtower.figures.FindExclusions.Reason;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.projection.RangeTable.Which;
import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the events behind a figure: by the ranges of its rows, and in these by the rules again. */
@Component
class Behind implements EventsBehind {

    /** Rows that are read at once, at first and at most: a page needs few of a figure's hundreds of thousands. */
    private static final int FIRST_CHUNK = 32;

    /** Positions that are read at once, at first and at most: the log is asked for little where a page is soon full. */
    private static final long FIRST_STRETCH = 256;

    private static final long LONGEST_STRETCH = 65_536;

    private final Catalogue catalogue;
    private final Rules rules;
    private final EventLog log;
    private final RangeTable table;

    Behind(Catalogue catalogue, Rules rules, EventLog log, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.log = log;
        this.table = new RangeTable(jdbc);
    }

    /** The rows of a figure whose events may lie behind {@code after}, by position. */
    List<Range> ranges(FindFigure query, long after) {
        return table.read(query, after, Which.ALL, List.of(), RangeTable.ALL);
    }

    /** The causes that were taken back, each with the position where it was. */
    Map<String, Long> reversed(FindFigure query) {
        return table.reversed(query);
    }

    /** How many events no longer count. */
    List<Exclusion> exclusions(FindFigure query) {
        var single = query.asOf() == null ? table.takenBack(query) : countTakenBack(query);
        return Stream.of(
                        new Exclusion(Reason.WITHDRAWN, table.withdrawn(query)),
                        new Exclusion(Reason.TAKEN_BACK, single))
                .filter(one -> one.events() > 0)
                .toList();
    }

    private long countTakenBack(FindFigure query) {
        var own = Contribution.TAKEN_BACK;
        var count = new AtomicLong();
        read(query, 0, Which.TAKEN_BACK, Set.of(own), own::equals, (event, one) -> count.incrementAndGet() > 0);
        return count.get();
    }

    /** Hands over each contribution that stands, by position, until {@code each} answers false. */
    void read(FindFigure query, long after, BiPredicate<Recorded, Contribution> each) {
        var reversed = reversed(query).keySet();
        read(query, after, Which.COUNTED, reversed, cause -> !reversed.contains(cause), each);
    }

    /** Hands over each contribution that was taken back, and those that take back by themselves. */
    void readExcluded(FindFigure query, long after, BiPredicate<Recorded, Contribution> each) {
        var causes = new HashSet<>(reversed(query).keySet());
        causes.add(Contribution.TAKEN_BACK);
        read(query, after, Which.TAKEN_BACK, causes, causes::contains, each);
    }

    /** Rows that begin where those before were read up to are in the spans of these: the next ones end behind them. */
    private void read(
            FindFigure query,
            long after,
            Which which,
            Set<String> causes,
            Predicate<@Nullable String> wanted,
            BiPredicate<Recorded, Contribution> each) {
        var goesOn = new boolean[] {true};
        Predicate<Recorded> hand = event -> {
            goesOn[0] = contributions(query, event).stream()
                    .filter(one -> wanted.test(one.cause()))
                    .allMatch(one -> each.test(event, one));
            return goesOn[0];
        };
        var done = after;
        var stretch = FIRST_STRETCH;
        var chunk = FIRST_CHUNK;
        var more = true;
        while (more) {
            var ranges = table.read(query, done, which, causes, chunk);
            for (var span : Range.spans(ranges)) {
                var to = Math.min(span[1], asOf(query));
                var from = Math.max(span[0], done + 1);
                while (goesOn[0] && from <= to) {
                    log.read(from, Math.min(to, from + stretch - 1), type -> true, hand);
                    from += stretch;
                    stretch = Math.min(2 * stretch, LONGEST_STRETCH);
                }
            }
            done = ranges.stream().mapToLong(Range::last).max().orElse(done);
            more = goesOn[0] && ranges.size() == chunk;
            chunk = Math.min(2 * chunk, 16 * FIRST_CHUNK);
        }
    }

    @Override
    public void read(Set<String> figures, Instant from, Instant to, List<String> sites, Predicate<Recorded> each) {
        var queries = figures.stream()
                .map(figure -> new FindFigure(figure, from, to, sites, null))
                .toList();
        var reversed = queries.stream()
                .flatMap(query -> reversed(query).keySet().stream())
                .collect(Collectors.toSet());
        var ranges = queries.stream()
                .flatMap(query -> table.read(query, 0, Which.COUNTED, reversed, RangeTable.ALL).stream())
                .sorted(Comparator.comparingLong(Range::first))
                .toList();
        var goesOn = new boolean[] {true};
        for (var span : Range.spans(ranges)) {
            if (goesOn[0]) {
                log.read(span[0], span[1], type -> true, event -> {
                    var adds = queries.stream()
                            .flatMap(query -> contributions(query, event).stream())
                            .anyMatch(one -> !reversed.contains(one.cause()));
                    goesOn[0] = !adds || each.test(event);
                    return goesOn[0];
                });
            }
        }
    }

    /** The event at a position, when it happened to what any figure counts. */
    Optional<Recorded> contributing(long position) {
        var found = new ArrayList<Recorded>();
        log.read(position, position, type -> true, found::add);
        return found.stream().filter(event -> rules.concern(event.event())).findFirst();
    }

    /** The sum of the rows that end before a position, or at it. */
    Figure before(FindFigure query, long position) {
        return table.before(query, position);
    }

    /** Hands over the contributions up to {@code position} of the rows that begin before it and end behind it. */
    void cut(FindFigure query, long position, Consumer<Contribution> each) {
        var cut = ranges(query, position).stream()
                .filter(range -> range.first() <= position)
                .toList();
        var definition = catalogue.get(query.figure());
        for (var span : Range.spans(cut)) {
            log.read(span[0], position, type -> true, event -> {
                contributions(query, event).stream()
                        .filter(one -> cut.stream()
                                .anyMatch(range -> range.first() <= event.position() && range.holds(definition, one)))
                        .forEach(each);
                return true;
            });
        }
    }

    private List<Contribution> contributions(FindFigure query, Recorded event) {
        return rules.contributions(query.figure(), event.event()).stream()
                .filter(one -> !one.occurredAt().isBefore(query.from())
                        && one.occurredAt().isBefore(query.to()))
                .filter(one -> query.sites().isEmpty()
                        || query.sites().contains(one.dimensions().getOrDefault("site", "")))
                .toList();
    }

    private static long asOf(FindFigure query) {
        var asOf = query.asOf();
        return asOf == null ? Long.MAX_VALUE : asOf;
    }
}
