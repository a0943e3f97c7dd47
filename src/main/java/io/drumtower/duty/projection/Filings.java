package io.drumtower.duty.projection;

import io.drumtower.duty.FindUnfiledSlots;
import io.drumtower.duty.OccasionEvent;
import io.drumtower.duty.OccasionEvent.OccasionAmended;
import io.drumtower.duty.OccasionEvent.OccasionCancelled;
import io.drumtower.duty.OccasionEvent.OccasionScheduled;
import io.drumtower.duty.PlannedSlot;
import io.drumtower.duty.SummaryEvent;
import io.drumtower.duty.SummaryEvent.SummaryExcused;
import io.drumtower.duty.SummaryEvent.SummaryFiled;
import io.drumtower.duty.SummaryEvent.SummaryMissed;
import io.drumtower.duty.projection.WatchPlanTable.Watched;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to the summaries of all slots, and when the next of an occasion will be missed. That is one reminder an
 * occasion, whatever the number of its slots: it goes on to the next slot when something happened to the one before.
 */
@Component
class Filings implements Projection {

    private static final String MISSING = "duty.summary";

    private final FilingTable table;
    private final WatchPlanTable plans;
    private final Due due;

    Filings(JdbcClient jdbc, Due due) {
        table = new FilingTable(jdbc);
        plans = new WatchPlanTable(jdbc);
        this.due = due;
    }

    @Override
    public String group() {
        return "duty.filings";
    }

    @Override
    public boolean handles(Class<?> event) {
        return OccasionEvent.class.isAssignableFrom(event) || SummaryEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return new FilingBatch();
    }

    /** A sleep is caught up with in many events at once: the reminder is set once for all of them. */
    private final class FilingBatch implements Batch {

        private final Set<String> touched = new LinkedHashSet<>();

        @Override
        public void on(Recorded recorded) {
            if (recorded.event() instanceof SummaryEvent event) {
                Filings.this.on(event);
                touched.add(event.occasion());
            } else if (recorded.event() instanceof OccasionEvent event) {
                Filings.this.on(event);
                touched.add(event.id());
            }
        }

        @Override
        public void write() {
            touched.forEach(Filings.this::remind);
        }
    }

    private void on(SummaryEvent event) {
        if (event instanceof SummaryFiled filed) {
            table.filed(filed);
        } else if (event instanceof SummaryMissed missed) {
            table.missed(missed);
        } else if (event instanceof SummaryExcused excused) {
            table.excused(excused);
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
        var deadline = plans.find(occasion)
                .filter(Filings::isWatched)
                .flatMap(watched -> Optional.ofNullable(watched.next())
                        .map(slot -> watched.plan().deadline(slot)));
        deadline.ifPresentOrElse(at -> due.at(MISSING, occasion, at), () -> due.cancel(MISSING, occasion));
    }

    private static boolean isWatched(Watched watched) {
        return watched.rostered()
                && !watched.plan().afterwards()
                && !watched.plan().cancelled();
    }

    @QueryHandler
    FindFilings.Filings handle(FindFilings query) {
        var rostered = plans.find(query.occasion()).filter(Filings::isWatched).isPresent();
        return new FindFilings.Filings(rostered, table.find(query.occasion(), query.first(), query.last()));
    }

    @QueryHandler
    FindUnfiledSlots.UnfiledSlots handle(FindUnfiledSlots query) {
        return new FindUnfiledSlots.UnfiledSlots(plans.find(query.occasion())
                .filter(Filings::isWatched)
                .map(watched -> unfiled(watched, query))
                .orElse(List.of()));
    }

    private List<PlannedSlot> unfiled(Watched watched, FindUnfiledSlots query) {
        var over = watched.plan().over(query.now());
        if (watched.next() == null || watched.next() > over) {
            return List.of();
        }
        var filed = table.find(query.occasion(), watched.next(), over);
        return IntStream.rangeClosed(watched.next(), over)
                .filter(slot -> !filed.containsKey(slot))
                .limit(query.limit())
                .mapToObj(watched.plan()::slot)
                .toList();
    }
}
