package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.CountFilings;
import io.drumtower.duty.projection.CountFilings.FilingCounts;
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

/** What was filed in the occasions that are running, asked at scrape time. */
@Component
class FilingMetrics implements MeterBinder {

    private final QueryGateway queries;
    private final Clock clock;

    FilingMetrics(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : Filing.State.values()) {
            Gauge.builder(DutyMeter.FILINGS.getName(), this, now -> of(state, now.counts()))
                    .description("Slots of the running occasions, by how their summary stands")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder(
                        DutyMeter.INSPECTIONS_OVERDUE.getName(),
                        this,
                        now -> now.counts().overdue())
                .description("Inspections of the running occasions that are not completed and whose time is over")
                .register(registry);
        Gauge.builder(DutyMeter.NEXT_DUE.getName(), this, FilingMetrics::untilNext)
                .description("Time until the next slot or inspection is missed; below zero the clockwork is late")
                .baseUnit("seconds")
                .register(registry);
    }

    private static int of(Filing.State state, FilingCounts counts) {
        return switch (state) {
            case DUE -> counts.due();
            case FILED -> counts.filed();
            case LATE -> counts.late();
            case MISSED -> counts.missed();
            case EXCUSED -> counts.excused();
        };
    }

    private double untilNext() {
        var next = counts().next();
        return next == null
                ? Double.NaN
                : Duration.between(clock.instant(), next).toMillis() / 1_000.0;
    }

    private FilingCounts counts() {
        var now = clock.instant();
        return queries
                .query(new FindOccasions(null, Page.MAX_LIMIT), FindOccasions.Occasions.class)
                .join()
                .page()
                .items()
                .stream()
                .filter(occasion -> isRunning(occasion, now))
                .map(occasion -> queries.query(new CountFilings(occasion.id(), now), FilingCounts.class)
                        .join())
                .reduce(FilingCounts.NONE, FilingCounts::plus);
    }

    /** Up to when its last slot could be filed in time. */
    private static boolean isRunning(OccasionEntry occasion, Instant now) {
        var last = HalfHour.close(occasion.end()).plus(Duration.ofMinutes(occasion.graceMinutes()));
        return !occasion.cancelled() && !now.isBefore(occasion.start()) && now.isBefore(last);
    }
}
