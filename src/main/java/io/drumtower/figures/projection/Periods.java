package io.drumtower.figures.projection;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FigureValue;
import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.PeriodFigures.FeedState;
import io.drumtower.figures.projection.LedgerTables.State;
import io.drumtower.figures.projection.PeriodTable.Late;
import io.drumtower.figures.projection.RecentPeriods.Rows;
import io.drumtower.kernel.HalfHour;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger cut by period. */
@Component
class Periods {

    private static final FigureValue NOTHING = FigureValue.of(0);

    /** While events pour in the ledger goes on at each reading: then newer numbers may be told with an older position. */
    private static final int MOST_TRIES = 3;

    private final Catalogue catalogue;
    private final LedgerTables ledger;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final RecentPeriods recent = new RecentPeriods();

    Periods(Catalogue catalogue, JdbcTemplate template, JdbcClient jdbc, Clock clock) {
        this.catalogue = catalogue;
        this.ledger = new LedgerTables(template);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @QueryHandler
    FindPeriods.Periods handle(FindPeriods query) {
        var state = ledger.state();
        var rows = recent.of(query, state);
        for (var tries = 0; rows == null; tries++) {
            var read = read(query, state);
            var after = ledger.state();
            if (after.equals(state)) {
                recent.keep(query, read);
            }
            rows = after.equals(state) || tries == MOST_TRIES ? read : null;
            state = after;
        }
        return periods(query, rows);
    }

    /** Its rows are of one state when the ledger is in it before and after. */
    private Rows read(FindPeriods query, State state) {
        var feeds = Feeds.of(jdbc, query);
        var table = new PeriodTable(jdbc, query);
        var countingRecords = catalogue.all().stream()
                .filter(FigureDefinition::countsRecords)
                .map(FigureDefinition::key)
                .toList();
        return new Rows(state, feeds, table.values(), table.late(countingRecords), table.heard(feeds.ids()));
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
