package io.drumtower.platform.health;

import io.drumtower.kernel.Projection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asked at scrape time. */
@Component
class PlatformMetrics implements MeterBinder {

    private final ProjectionStatus status;
    private final List<Projection> projections;

    PlatformMetrics(ProjectionStatus status, List<Projection> projections) {
        this.status = status;
        this.projections = projections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(PlatformMeter.POSITION.getName(), status, ProjectionStatus::head)
                .description("Newest position of the log")
                .register(registry);
        Gauge.builder(PlatformMeter.DEAD_LETTERS.getName(), status, ProjectionStatus::deadLetters)
                .description("Events that a projection could not handle and put aside")
                .register(registry);
        for (var projection : projections) {
            var group = projection.group();
            Gauge.builder(PlatformMeter.LAG.getName(), status, now -> seconds(now, group))
                    .description("Age of the oldest event that the projection has not handled")
                    .baseUnit("seconds")
                    .tag("projection", group)
                    .register(registry);
            Gauge.builder(
                            PlatformMeter.STOPPED.getName(),
                            status,
                            now -> now.stopped().contains(group) ? 1 : 0)
                    .description("1 while the projection has stopped or is in error")
                    .tag("projection", group)
                    .register(registry);
        }
    }

    private static double seconds(ProjectionStatus now, String group) {
        return now.lags().getOrDefault(group, Duration.ZERO).toMillis() / 1000.0;
    }
}
