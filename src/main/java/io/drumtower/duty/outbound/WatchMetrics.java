package io.drumtower.duty.outbound;

import io.drumtower.duty.FindItems;
import io.drumtower.duty.FindShifts;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.ShiftEntry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is on watch and what is open, asked at scrape time. */
@Component
class WatchMetrics implements MeterBinder {

    private final QueryGateway queries;
    private final Clock clock;

    WatchMetrics(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var severity : Severity.values()) {
            Gauge.builder(DutyMeter.OPEN_ITEMS.getName(), this, now -> now.open(severity))
                    .description("Open items of all occasions")
                    .tag("severity", severity.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        seconds(DutyMeter.CRITICAL_UNATTENDED, WatchMetrics::unattended)
                .description("Since when the oldest critical item waits that nobody acknowledged")
                .register(registry);
        seconds(DutyMeter.SHIFT_AGE, now -> now.longest(ShiftEntry::startedAt))
                .description("How long the longest of the shifts on watch lasts")
                .register(registry);
        seconds(DutyMeter.RELIEF_OVERDUE, now -> now.longest(ShiftEntry::relief))
                .description("How long the relief of a shift on watch is over, the longest")
                .register(registry);
    }

    private Gauge.Builder<WatchMetrics> seconds(DutyMeter meter, ToDoubleFunction<WatchMetrics> value) {
        return Gauge.builder(meter.getName(), this, value).baseUnit("seconds");
    }

    private double open(Severity severity) {
        return queries.query(new FindItems.CountOpen(), FindItems.Counts.class)
                .join()
                .bySeverity()
                .getOrDefault(severity, 0L);
    }

    private double unattended() {
        var oldest = queries.query(new FindItems.OldestUnattended(), FindItems.Oldest.class)
                .join()
                .raisedAt();
        return oldest == null ? 0 : since(oldest);
    }

    private double longest(Function<ShiftEntry, @Nullable Instant> from) {
        return queries.query(FindShifts.running(), FindShifts.Shifts.class).join().items().stream()
                .map(from)
                .mapToDouble(at -> at == null ? 0 : since(at))
                .max()
                .orElse(0);
    }

    private double since(Instant at) {
        return Math.max(0, Duration.between(at, clock.instant()).toMillis() / 1_000.0);
    }
}
