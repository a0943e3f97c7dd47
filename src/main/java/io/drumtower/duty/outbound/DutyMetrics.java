package io.drumtower.duty.outbound;

import io.drumtower.duty.outbound.Slot.State;
import io.drumtower.duty.projection.FindOccasions;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.kernel.HalfHour;
import io.drumtower.kernel.Page;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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
    }

    private double slots(State state) {
        var now = clock.instant();
        return queries
                .query(new FindOccasions(null, Page.MAX_LIMIT), FindOccasions.Occasions.class)
                .join()
                .page()
                .items()
                .stream()
                .filter(occasion ->
                        !occasion.cancelled() && HalfHour.close(occasion.end()).isAfter(now))
                .mapToLong(occasion -> count(occasion, now, state))
                .sum();
    }

    private static long count(OccasionEntry occasion, Instant now, State state) {
        var length = Duration.ofMinutes(occasion.slotMinutes() == null ? 30 : occasion.slotMinutes());
        var all = Duration.between(occasion.start(), occasion.end()).dividedBy(length);
        var begun = within(begunBy(occasion.start(), now, length), all);
        var closed = within(begunBy(occasion.start(), now.minus(HalfHour.CLOSES_AFTER), length) - 1, all);
        return switch (state) {
            case PLANNED -> all - begun;
            case OPEN -> begun - closed;
            case CLOSED -> closed;
        };
    }

    /** Slots that had begun at a time, were there no end. */
    private static long begunBy(Instant start, Instant time, Duration length) {
        return time.isBefore(start) ? 0 : Duration.between(start, time).dividedBy(length) + 1;
    }

    private static long within(long count, long all) {
        return Math.max(0, Math.min(count, all));
    }
}
