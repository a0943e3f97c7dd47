package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.EventsBehind;
import io.drumtower.figures.FindExclusions.Exclusion;
import io.drumtower.figures.FindExclusions.Reason;
import io.drumtower.figures.FindFigure;
import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the events behind a figure: by the ranges of its rows, and in these by the rules again. */
@Component
class Behind implements EventsBehind {

    private final Catalogue catalogue;
    private final Rules rules;
    private final EventLog log;
    private final JdbcClient jdbc;

    Behind(Catalogue catalogue, Rules rules, EventLog log, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** The rows of a figure whose events may lie behind {@code after}, by position. */
    List<Range> ranges(FindFigure query, long after) {
        return sql(
                        "select first_position, last_position, delta, event_count, recorded_minute, cause,"
                                + " half_hour, site, source, dimensions, reversal"
                                + " from figure_contribution where true",
                        query,
                        after,
                        " order by first_position")
                .query((row, number) -> Range.of(row))
                .list();
    }

    private JdbcClient.StatementSpec sql(String select, FindFigure query, long after, String... order) {
        return jdbc.sql(select + " and figure = :figure and half_hour >= to_timestamp(:from)"
                        + " and half_hour < to_timestamp(:to) and (:all or site = any(:sites)) and last_position > :after"
                        + " and first_position <= :asOf" + String.join("", order))
                .param("figure", query.figure())
                .param("from", query.from().getEpochSecond())
                .param("to", query.to().getEpochSecond())
                .param("all", query.sites().isEmpty())
                .param("sites", query.sites().toArray(String[]::new))
                .param("after", after)
                .param("asOf", asOf(query));
    }

    /** Hands over each contribution that stands, by position, until {@code each} answers false. */
    void read(FindFigure query, long after, BiPredicate<Recorded, Contribution> each) {
        var ranges = ranges(query, after);
        var reversed = reversed(ranges).keySet();
        read(query, after, ranges, cause -> !reversed.contains(cause), each);
    }

    /** Hands over each contribution that was taken back, with the position where it was. */
    void readReversed(FindFigure query, long after, BiPredicate<Recorded, Contribution> each) {
        var ranges = ranges(query, after);
        var reversed = reversed(ranges).keySet();
        read(query, after, ranges, reversed::contains, each);
    }

    /** The causes that were taken back, each with the position where it was. */
    static Map<String, Long> reversed(List<Range> ranges) {
        return ranges.stream()
                .filter(Range::reversal)
                .collect(Collectors.toMap(range -> String.valueOf(range.cause()), Range::first, Math::max));
    }

    /** How many events no longer count. */
    List<Exclusion> exclusions(FindFigure query) {
        long events = sql("select coalesce(-sum(event_count), 0) from figure_contribution where reversal", query, 0)
                .query(Long.class)
                .single();
        return events == 0 ? List.of() : List.of(new Exclusion(Reason.WITHDRAWN, events));
    }

    private void read(
            FindFigure query,
            long after,
            List<Range> ranges,
            Predicate<@Nullable String> wanted,
            BiPredicate<Recorded, Contribution> each) {
        var goesOn = new boolean[] {true};
        for (var span : spans(ranges, wanted)) {
            if (goesOn[0]) {
                log.read(Math.max(span[0], after + 1), Math.min(span[1], asOf(query)), type -> true, event -> {
                    goesOn[0] = contributions(query, event).stream()
                            .filter(one -> wanted.test(one.cause()))
                            .allMatch(one -> each.test(event, one));
                    return goesOn[0];
                });
            }
        }
    }

    @Override
    public void read(Set<String> figures, Instant from, Instant to, List<String> sites, Predicate<Recorded> each) {
        var queries = figures.stream()
                .map(figure -> new FindFigure(figure, from, to, sites, null))
                .toList();
        var ranges = queries.stream()
                .flatMap(query -> ranges(query, 0).stream())
                .sorted(Comparator.comparingLong(Range::first))
                .toList();
        var goesOn = new boolean[] {true};
        var reversed = reversed(ranges).keySet();
        for (var span : spans(ranges, cause -> !reversed.contains(cause))) {
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

    /** The event at a position, when it contributes to any figure. */
    Optional<Recorded> contributing(long position) {
        var found = new ArrayList<Recorded>();
        log.read(position, position, type -> true, found::add);
        return found.stream()
                .filter(event -> !rules.contributions(event.event()).isEmpty())
                .findFirst();
    }

    /** Hands over the contributions up to {@code position} of the ranges that it lies in. */
    void cut(FindFigure query, long position, BiPredicate<Recorded, Contribution> each) {
        ranges(query, position).stream()
                .filter(range -> range.first() <= position)
                .forEach(range -> log.read(
                        range.first(),
                        position,
                        type -> true,
                        event -> contributions(query, event).stream()
                                .filter(one -> range.holds(catalogue.get(one.figure()), one))
                                .allMatch(one -> each.test(event, one))));
    }

    private List<Contribution> contributions(FindFigure query, Recorded event) {
        return rules.contributions(query.figure(), event.event()).stream()
                .filter(one -> !one.occurredAt().isBefore(query.from())
                        && one.occurredAt().isBefore(query.to()))
                .filter(one -> query.sites().isEmpty()
                        || query.sites().contains(one.dimensions().getOrDefault("site", "")))
                .toList();
    }

    private static List<long[]> spans(List<Range> ranges, Predicate<@Nullable String> wanted) {
        return union(ranges.stream()
                .filter(range -> !range.reversal() && wanted.test(range.cause()))
                .map(range -> new long[] {range.first(), range.last()})
                .toList());
    }

    /** Ranges of one batch lie in each other: each event is to be read once. They come by their first position. */
    static List<long[]> union(List<long[]> ranges) {
        var spans = new ArrayList<long[]>();
        for (var range : ranges) {
            var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && range[0] <= last[1]) {
                last[1] = Math.max(last[1], range[1]);
            } else {
                spans.add(range.clone());
            }
        }
        return spans;
    }

    private static long asOf(FindFigure query) {
        var asOf = query.asOf();
        return asOf == null ? Long.MAX_VALUE : asOf;
    }
}
