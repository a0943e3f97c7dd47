package io.drumtower.duty.projection;

import io.drumtower.duty.FindUndoneInspections;
import io.drumtower.duty.InspectionEvent;
import io.drumtower.duty.OccasionEvent;
import io.drumtower.duty.OccasionEvent.OccasionAmended;
import io.drumtower.duty.OccasionEvent.OccasionCancelled;
import io.drumtower.duty.OccasionEvent.OccasionScheduled;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.RosterEvent;
import io.drumtower.duty.RosterEvent.RosterPublished;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Refused;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All inspections, and when the next of an occasion will be missed: one reminder an occasion, as for summaries. */
@Component
@EnableConfigurationProperties(InspectionGrace.class)
class Inspections implements Projection {

    private static final String MISSING = "duty.inspection";

    private final JdbcClient jdbc;
    private final InspectionTable table;
    private final InspectionPlanTable plans;
    private final InspectionGrace grace;
    private final Due due;

    Inspections(JdbcClient jdbc, InspectionGrace grace, Due due) {
        this.jdbc = jdbc;
        this.grace = grace;
        this.due = due;
        table = new InspectionTable(jdbc);
        plans = new InspectionPlanTable(jdbc);
    }

    @Override
    public String group() {
        return "duty.inspections";
    }

    @Override
    public boolean handles(Class<?> event) {
        return OccasionEvent.class.isAssignableFrom(event)
                || RosterEvent.class.isAssignableFrom(event)
                || InspectionEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return new InspectionBatch();
    }

    private final class InspectionBatch implements Batch {

        private final Set<String> touched = new LinkedHashSet<>();

        @Override
        public void on(Recorded recorded) {
            if (recorded.event() instanceof InspectionEvent event) {
                table.on(event);
                touched.add(event.occasion());
            } else if (recorded.event() instanceof RosterPublished event) {
                plans.on(event);
                touched.add(event.occasion());
            } else if (recorded.event() instanceof OccasionEvent event) {
                Inspections.this.on(event);
                touched.add(event.id());
            }
        }

        @Override
        public void write() {
            touched.forEach(Inspections.this::remind);
        }
    }

    private void on(OccasionEvent event) {
        if (event instanceof OccasionScheduled scheduled) {
            plans.on(scheduled);
        } else if (event instanceof OccasionAmended amended) {
            plans.on(amended);
        } else if (event instanceof OccasionCancelled cancelled) {
            plans.on(cancelled);
        }
    }

    private void remind(String occasion) {
        next(occasion)
                .ifPresentOrElse(
                        inspection -> due.at(MISSING, occasion, inspection.deadline()),
                        () -> due.cancel(MISSING, occasion));
    }

    /** The first that can still be missed. */
    Optional<PlannedInspection> next(String occasion) {
        return plans.find(occasion)
                .filter(InspectionPlanTable.Planned::isWatched)
                .flatMap(planned -> Optional.ofNullable(planned.next())
                        .map(number -> planned.plan().inspection(number, grace.inspectionGrace())));
    }

    /** How many are not completed, missed or not, and have no time left. */
    int overdue(String occasion, Instant now) {
        return plans.find(occasion)
                .filter(InspectionPlanTable.Planned::isWatched)
                .map(InspectionPlanTable.Planned::plan)
                .map(plan -> plan.over(now, grace.inspectionGrace()))
                .filter(over -> over > 0)
                .map(over -> over - table.completed(occasion, over))
                .orElse(0);
    }

    @QueryHandler
    FindUndoneInspections.UndoneInspections handle(FindUndoneInspections query) {
        var first = next(query.occasion());
        if (first.isEmpty()) {
            return new FindUndoneInspections.UndoneInspections(List.of());
        }
        var plan = plans.find(query.occasion()).orElseThrow().plan();
        var entries = new InspectionReader(jdbc, query.occasion(), first.get().number(), plan.count())
                .read(number -> plan.inspection(number, grace.inspectionGrace()));
        return new FindUndoneInspections.UndoneInspections(entries.stream()
                .filter(one -> one.completedAt() == null && one.missedAt() == null)
                .map(InspectionEntry::plan)
                .filter(one -> !one.deadline().isAfter(query.now()))
                .toList());
    }

    @QueryHandler
    FindInspections.Inspections handle(FindInspections query) {
        var plan = plans.find(query.occasion())
                .orElseThrow(() -> Refused.notFound("duty.problem.no-such-occasion", query.occasion()))
                .plan();
        var last = (int) Math.min(plan.count(), (long) query.after() + query.limit());
        var items = new InspectionReader(jdbc, query.occasion(), query.after() + 1, last)
                .read(number -> plan.inspection(number, grace.inspectionGrace()));
        return new FindInspections.Inspections(new Page<>(items, last < plan.count() ? String.valueOf(last) : null));
    }
}
