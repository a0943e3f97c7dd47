package io.drumtower.duty.outbound;

import io.drumtower.duty.outbound.Slot.State;
import io.drumtower.duty.projection.FindOccasions;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.Measure;
import io.drumtower.kernel.HalfHour;
import io.drumtower.kernel.Page;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asked at scrape time. */
@Component
class DutyMetrics implements MeterBinder {

    private final QueryGateway queries;
    private final Clock clock;

    DutyMetrics(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : State.values()) {
            Gauge.builder(DutyMeter.SLOTS.getName(), this, now -> now.slots(state))
                    .description("Slots of the occasions that are not over, by state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        for (var data : EnumSet.complementOf(EnumSet.of(Measure.NOT_YET))) {
            Gauge.builder(DutyMeter.LATEST_SLOTS.getName(), this, now -> now.latestSlots(data))
                    .description("Occasions that are not over, by what their slot has that closed last")
                    .tag("data", data.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private double latestSlots(Measure data) {
        var now = clock.instant();
        return running(now)
                .map(SlotGrid::of)
                .filter(slots -> slots.closed(now) > 0 && latest(slots, now) == data)
                .count();
    }

    private Measure latest(SlotGrid slots, Instant now) {
        return queries.query(slots.periods(slots.closed(now), 1), FindPeriods.Periods.class)
                .join()
                .periods()
                .get(0)
                .data();
    }

    private double slots(State state) {
        var now = clock.instant();
        return running(now)
                .map(SlotGrid::of)
                .mapToLong(slots -> count(slots, now, state))
                .sum();
    }

    private Stream<OccasionEntry> running(Instant now) {
        return queries
                .query(new FindOccasions(null, Page.MAX_LIMIT), FindOccasions.Occasions.class)
                .join()
                .page()
                .items()
                .stream()
                .filter(occasion ->
                        !occasion.cancelled() && HalfHour.close(occasion.end()).isAfter(now));
    }

    private static long count(SlotGrid slots, Instant now, State state) {
        return switch (state) {
            case PLANNED -> slots.count() - slots.begun(now);
            case OPEN -> slots.begun(now) - slots.closed(now);
            case CLOSED -> slots.closed(now);
        };
    }
}
