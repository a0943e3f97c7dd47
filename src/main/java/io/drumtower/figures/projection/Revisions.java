package io.drumtower.figures.projection;

import static io.drumtower.figures.Aggregation.SUM;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FigureValue;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindRevisions;
import io.drumtower.figures.FindRevisions.Cause;
import io.drumtower.figures.FindRevisions.Revision;
import io.drumtower.kernel.HalfHour;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How the figures of one period came about. Nothing is kept for it: the first revision is what was recorded before the
 * close, and each later minute of recording that changed a sum makes the next. So a ticker that slept, a jumping clock
 * and a rebuild give the same.
 */
@Component
class Revisions {

    private final Catalogue catalogue;
    private final Behind behind;
    private final JdbcTemplate template;
    private final Clock clock;

    Revisions(Catalogue catalogue, Behind behind, JdbcTemplate template, Clock clock) {
        this.catalogue = catalogue;
        this.behind = behind;
        this.template = template;
        this.clock = clock;
    }

    @QueryHandler
    FindRevisions.Revisions handle(FindRevisions query) {
        var recorded = new LedgerTables(template).state().recordedAt();
        var known = clock.instant().isAfter(recorded) ? clock.instant() : recorded;
        var close = query.closes() ? HalfHour.close(query.end()) : Instant.MAX;
        if (query.closes() && known.isBefore(close)) {
            return new FindRevisions.Revisions(List.of());
        }
        var minutes = new TreeMap<Instant, Minute>();
        minutes.put(Instant.MIN, new Minute());
        for (var figure : catalogue.halfHourly()) {
            var one = new FindFigure(figure.key(), query.start(), query.end(), query.sites(), null);
            for (var range : behind.ranges(one, 0)) {
                var at = range.recordedMinute().isBefore(close) ? Instant.MIN : range.recordedMinute();
                minutes.computeIfAbsent(at, minute -> new Minute()).add(figure, range);
            }
        }
        return new FindRevisions.Revisions(revisions(query, minutes));
    }

    private List<Revision> revisions(FindRevisions query, NavigableMap<Instant, Minute> minutes) {
        var revisions = new ArrayList<Revision>();
        var sums = new HashMap<String, Sum>();
        Map<String, FigureValue> before = Map.of();
        var lastPosition = 0L;
        for (var minute : minutes.entrySet()) {
            var first = minute.getKey().equals(Instant.MIN);
            minute.getValue().sums.forEach((figure, sum) -> sums.merge(figure, sum, Sum::plus));
            lastPosition = Math.max(lastPosition, minute.getValue().lastPosition);
            if (first || minute.getValue().changes()) {
                var values = values(query, sums, lastPosition);
                revisions.add(new Revision(
                        revisions.size() + 1,
                        first ? HalfHour.close(query.end()) : minute.getKey(),
                        before,
                        values,
                        first ? List.of() : minute.getValue().causes()));
                before = values;
            }
        }
        return revisions;
    }

    private Map<String, FigureValue> values(FindRevisions query, Map<String, Sum> sums, long lastPosition) {
        var values = new HashMap<String, FigureValue>();
        sums.forEach((figure, sum) -> {
            if (sum.events() > 0) {
                values.put(figure, FigureValue.of(sum.value()));
            }
        });
        catalogue.halfHourly().stream()
                .filter(figure -> figure.aggregation() != SUM)
                .forEach(figure -> {
                    var maximum = new Maximum();
                    behind.read(
                            new FindFigure(figure.key(), query.start(), query.end(), query.sites(), lastPosition),
                            0,
                            (event, one) -> {
                                maximum.add(one);
                                return true;
                            });
                    maximum.value().ifPresent(value -> values.put(figure.key(), value));
                });
        return values;
    }

    /** @param events that it is made of; without any there is no number */
    private record Sum(long value, long events) {

        Sum plus(Sum more) {
            return new Sum(value + more.value, events + more.events);
        }
    }

    private record Reason(String delivery, boolean withdrawn) {

        static final Comparator<Reason> ORDER =
                Comparator.comparing(Reason::delivery).thenComparing(Reason::withdrawn);
    }

    private static final class Minute {

        private final Map<String, Sum> sums = new HashMap<>();
        private final Map<Reason, Long> records = new TreeMap<>(Reason.ORDER);
        private long lastPosition;

        void add(FigureDefinition figure, Range range) {
            lastPosition = Math.max(lastPosition, range.last());
            if (figure.aggregation() == SUM) {
                sums.merge(figure.key(), new Sum(range.delta(), range.events()), Sum::plus);
                if (range.cause() != null && figure.countsRecords()) {
                    records.merge(new Reason(range.cause(), range.reversal()), range.delta(), Long::sum);
                }
            }
        }

        boolean changes() {
            return sums.values().stream().anyMatch(sum -> sum.value() != 0);
        }

        List<Cause> causes() {
            return records.entrySet().stream()
                    .map(cause -> new Cause(
                            cause.getKey().delivery(),
                            cause.getValue(),
                            cause.getKey().withdrawn()))
                    .toList();
        }
    }
}
