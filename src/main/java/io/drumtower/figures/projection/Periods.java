package io.drumtower.figures.projection;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FigureValue;
import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.PeriodFigures.FeedState;
import io.drumtower.figures.projection.PeriodTable.Late;
import io.drumtower.figures.projection.RecentPeriods.Rows;
import io.drumtower.kernel.HalfHour;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger cut by period. */
@Component
class Periods {

    private static final FigureValue NOTHING = FigureValue.of(0);

    private final Catalogue catalogue;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate snapshot;
    private final RecentPeriods recent = new RecentPeriods();

    Periods(
            Catalogue catalogue,
            JdbcTemplate template,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.template = template;
        this.jdbc = jdbc;
        this.clock = clock;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @QueryHandler
    FindPeriods.Periods handle(FindPeriods query) {
        var rows = recent.of(query, new LedgerTables(template).state());
        if (rows == null) {
            rows = Objects.requireNonNull(snapshot.execute(transaction -> read(query)));
            recent.keep(query, rows);
        }
        return periods(query, rows);
    }

    private Rows read(FindPeriods query) {
        var feeds = Feeds.of(jdbc, query);
        var table = new PeriodTable(jdbc, query);
        var countingRecords = catalogue.all().stream()
                .filter(FigureDefinition::countsRecords)
                .map(FigureDefinition::key)
                .toList();
        return new Rows(
                new LedgerTables(template).state(),
                feeds,
                table.values(),
                table.late(countingRecords),
                table.heard(feeds.ids()));
    }

    private FindPeriods.Periods periods(FindPeriods query, Rows rows) {
        var now = clock.instant();
        var recordedAt = rows.state().recordedAt();
        var known = now.isAfter(recordedAt) ? now : recordedAt;
        var periods = new ArrayList<PeriodFigures>(query.count());
        for (var i = 0; i < query.count(); i++) {
            var start = query.start().plus(query.length().multipliedBy(i));
            var period = new OnePeriod(start, start.plus(query.length()), known, query.closes());
            periods.add(period.figures(
                    rows.values().get(i), rows.late().get(i), rows.heard().get(i), rows.feeds()));
        }
        return new FindPeriods.Periods(rows.state().position(), periods);
    }

    /** @param known the latest time that the clock or a recorded event has told */
    private record OnePeriod(Instant start, Instant end, Instant known, boolean closes) {

        PeriodFigures figures(Map<String, FigureValue> sums, Late late, Map<String, Boolean> heard, Feeds feeds) {
            var closed = !closes || !known.isBefore(HalfHour.close(end));
            var progress = closed
                    ? Feeds.Progress.OVER
                    : known.isBefore(start) ? Feeds.Progress.AHEAD : Feeds.Progress.RUNNING;
            var states = new ArrayList<FeedState>(feeds.feeds().size());
            for (var feed : feeds.feeds()) {
                var measure = feeds.measure(feed, start, end, progress, heard.get(feed.id()));
                states.add(new FeedState(feed.id(), measure, feed.figures()));
            }
            var values = values(sums, states);
            return new PeriodFigures(
                    start,
                    end,
                    closed,
                    data(values, states, closed),
                    closed ? 1 + late.minutes() : null,
                    values,
                    late.records(),
                    states);
        }

        /** A watched feed that had nothing to report makes an honest 0; without any feed there is no number. */
        private static Map<String, FigureValue> values(Map<String, FigureValue> sums, List<FeedState> states) {
            var values = new HashMap<>(sums);
            for (var feed : states) {
                if (feed.state() == Measure.MEASURED || saysAny(sums, feed)) {
                    feed.figures().forEach(figure -> values.putIfAbsent(figure, NOTHING));
                }
            }
            return values;
        }

        private static boolean saysAny(Map<String, FigureValue> values, FeedState feed) {
            for (var figure : feed.figures()) {
                if (values.containsKey(figure)) {
                    return true;
                }
            }
            return false;
        }

        private static Measure data(Map<String, FigureValue> values, List<FeedState> states, boolean closed) {
            var silent = false;
            for (var feed : states) {
                if (saysAny(values, feed)) {
                    return Measure.MEASURED;
                }
                silent |= feed.state() == Measure.SILENT;
            }
            if (silent) {
                return Measure.SILENT;
            }
            return closed ? Measure.NO_DATA : Measure.NOT_YET;
        }
    }
}
