package io.drumtower.duty.projection;

import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.projection.CountFilings.FilingCounts;
import io.drumtower.duty.projection.WatchPlanTable.Watched;
import java.time.Instant;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what was filed: two queries, whatever the number of slots. */
@Component
class FilingCounter {

    private final JdbcClient jdbc;
    private final WatchPlanTable plans;
    private final Inspections inspections;

    FilingCounter(JdbcClient jdbc, Inspections inspections) {
        this.jdbc = jdbc;
        this.inspections = inspections;
        plans = new WatchPlanTable(jdbc);
    }

    @QueryHandler
    FilingCounts handle(CountFilings query) {
        return plans.find(query.occasion())
                .filter(Watched::isWatched)
                .map(watched -> slots(watched, query.now()))
                .orElse(FilingCounts.NONE)
                .plus(inspections(query));
    }

    private FilingCounts slots(Watched watched, Instant now) {
        var closed = watched.plan().closed(now);
        var next = watched.next() == null ? null : watched.plan().deadline(watched.next());
        return jdbc.sql("select count(*) filter (where slot <= :closed), count(revision) filter (where not late),"
                        + " count(revision) filter (where late),"
                        + " count(*) filter (where revision is null and excuse is null),"
                        + " count(*) filter (where revision is null and excuse is not null)"
                        + " from duty_filing where occasion = :occasion and slot <= :count")
                .param("closed", closed)
                .param("occasion", watched.plan().occasion())
                .param("count", watched.plan().count())
                .query((row, number) -> new FilingCounts(
                        closed - row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), 0, next))
                .single();
    }

    private FilingCounts inspections(CountFilings query) {
        var next = inspections.next(query.occasion());
        var overdue = inspections.overdue(query.occasion(), query.now());
        return new FilingCounts(
                0, 0, 0, 0, 0, overdue, next.map(PlannedInspection::deadline).orElse(null));
    }
}
