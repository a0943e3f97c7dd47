package io.drumtower.duty.projection;

import io.drumtower.duty.AlarmEvent.AlarmRaised;
import io.drumtower.duty.AlarmKey;
import io.drumtower.duty.FindUnfiledSlots;
import io.drumtower.duty.OccasionEvent;
import io.drumtower.duty.OccasionEvent.OccasionAmended;
import io.drumtower.duty.OccasionEvent.OccasionCancelled;
import io.drumtower.duty.OccasionEvent.OccasionScheduled;
import io.drumtower.duty.PlannedSlot;
import io.drumtower.duty.RosterEvent;
import io.drumtower.duty.RosterEvent.RosterPublished;
import io.drumtower.duty.SummaryEvent;
import io.drumtower.duty.SummaryEvent.SummaryExcused;
import io.drumtower.duty.SummaryEvent.SummaryFiled;
import io.drumtower.duty.SummaryEvent.SummaryMissed;
import io.drumtower.duty.projection.WatchPlanTable.Watched;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to the summaries of all slots, when the officer is to be reminded of the next of an occasion, and when it
 * will be missed. That is one due time an occasion for each, whatever the number of its slots: it goes on to the next slot
 * when something happened to the one before.
 */
@Component
class Filings implements Projection {

    private static final String MISSING = "duty.summary";
    private static final String REMINDER = "duty.reminder";

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
        return OccasionEvent.class.isAssignableFrom(event)
                || RosterEvent.class.isAssignableFrom(event)
                || SummaryEvent.class.isAssignableFrom(event)
                || event == AlarmRaised.class;
    }

    @Override
    public Batch begin() {
        return new FilingBatch();
    }

    /** A sleep is caught up with in many events at once: what is due is set once for all of them. */
    private final class FilingBatch implements Batch {

        private final Set<String> touched = new LinkedHashSet<>();

        @Override
        public void on(Recorded recorded) {
            if (recorded.event() instanceof SummaryEvent event) {
                Filings.this.on(event);
                touched.add(event.occasion());
            } else if (recorded.event() instanceof RosterPublished event) {
                plans.on(event);
                touched.add(event.occasion());
            } else if (recorded.event() instanceof OccasionEvent event) {
                Filings.this.on(event);
                touched.add(event.id());
            } else if (recorded.event() instanceof AlarmRaised event) {
                AlarmKey.read(event.key())
                        .filter(key -> key.cause() == AlarmKey.Cause.SLOT_DUE)
                        .ifPresent(key -> {
                            plans.reminded(key.occasion(), key.number());
                            touched.add(key.occasion());
                        });
            }
        }

        @Override
        public void write() {
            touched.forEach(Filings.this::setDue);
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

    private void setDue(String occasion) {
        var watched = plans.find(occasion).filter(Watched::isWatched);
        setDue(
                MISSING,
                occasion,
                watched.flatMap(one ->
                        Optional.ofNullable(one.next()).map(slot -> one.plan().deadline(slot))));
        setDue(REMINDER, occasion, watched.flatMap(one -> toRemind(occasion, one.plan())));
    }

    private void setDue(String what, String occasion, Optional<Instant> at) {
        at.ifPresentOrElse(time -> due.at(what, occasion, time), () -> due.cancel(what, occasion));
    }

    /** Nobody is reminded of what is missed before it comes to that. */
    private Optional<Instant> toRemind(String occasion, WatchPlan plan) {
        return plans.nextToRemind(occasion)
                .filter(slot -> plan.reminder(slot).isBefore(plan.deadline(slot)))
                .map(plan::reminder);
    }

    @QueryHandler
    FindFilings.Filings handle(FindFilings query) {
        var rostered = plans.find(query.occasion()).filter(Watched::isWatched).isPresent();
        return new FindFilings.Filings(rostered, table.find(query.occasion(), query.first(), query.last()));
    }

    @QueryHandler
    FindUnfiledSlots.UnfiledSlots handle(FindUnfiledSlots query) {
        return new FindUnfiledSlots.UnfiledSlots(plans.find(query.occasion())
                .filter(Watched::isWatched)
                .map(watched -> unfiled(watched, query))
                .orElse(List.of()));
    }

    @QueryHandler
    FindSlotToRemind.Found handle(FindSlotToRemind query) {
        return new FindSlotToRemind.Found(plans.find(query.occasion())
                .filter(Watched::isWatched)
                .map(Watched::plan)
                .flatMap(plan -> plans.nextToRemind(query.occasion())
                        .filter(number -> !plan.reminder(number).isAfter(query.now()))
                        .map(plan::slot))
                .filter(slot -> slot.deadline().isAfter(query.now()))
                .orElse(null));
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
