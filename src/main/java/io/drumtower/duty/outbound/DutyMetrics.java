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
import java.time.Duration;
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
                .filter(occasion -> closed(occasion, now) > 0 && latest(occasion, now) == data)
                .count();
    }

    private Measure latest(OccasionEntry occasion, Instant now) {
        var length = length(occasion);
        var start = occasion.start().plus(length.multipliedBy(closed(occasion, now) - 1));
        return queries.query(
                        new FindPeriods(start, length, 1, occasion.sites(), !occasion.afterwards()),
                        FindPeriods.Periods.class)
                .join()
                .periods()
                .get(0)
                .data();
    }

    private double slots(State state) {
        var now = clock.instant();
        return running(now).mapToLong(occasion -> count(occasion, now, state)).sum();
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

    private static long count(OccasionEntry occasion, Instant now, State state) {
        var begun = within(begunBy(occasion.start(), now, length(occasion)), all(occasion));
        var closed = closed(occasion, now);
        return switch (state) {
            case PLANNED -> all(occasion) - begun;
            case OPEN -> begun - closed;
            case CLOSED -> closed;
        };
    }

    private static long closed(OccasionEntry occasion, Instant now) {
        var ended = begunBy(occasion.start(), now.minus(HalfHour.CLOSES_AFTER), length(occasion)) - 1;
        return within(ended, all(occasion));
    }

    private static long all(OccasionEntry occasion) {
        return Duration.between(occasion.start(), occasion.end()).dividedBy(length(occasion));
    }

    private static Duration length(OccasionEntry occasion) {
        return Duration.ofMinutes(occasion.slotMinutes() == null ? 30 : occasion.slotMinutes());
    }

    /** Slots that had begun at a time, were there no end. */
    private static long begunBy(Instant start, Instant time, Duration length) {
        return time.isBefore(start) ? 0 : Duration.between(start, time).dividedBy(length) + 1;
    }

    private static long within(long count, long all) {
        return Math.max(0, Math.min(count, all));
    }
}
