package io.drumtower.platform.health;

import io.drumtower.kernel.Completeness;
import java.time.Duration;
import java.util.Comparator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether figures are complete: no processor stopped, nothing put aside, no projection far behind. */
@Component("projections")
class FiguresHealth implements HealthIndicator, Completeness {

    static final Duration LONGEST_LAG = Duration.ofSeconds(60);

    private final ProjectionStatus status;

    FiguresHealth(ProjectionStatus status) {
        this.status = status;
    }

    @Override
    public boolean isComplete() {
        return health().getStatus().equals(Status.UP);
    }

    @Override
    public Duration lag() {
        return status.lags().values().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    @Override
    public Health health() {
        var stopped = status.stopped();
        var late = status.late(LONGEST_LAG);
        var deadLetters = status.deadLetters();
        var health = stopped.isEmpty() && late.isEmpty() && deadLetters == 0 ? Health.up() : Health.down();
        return health.withDetail("stopped", stopped)
                .withDetail("late", late)
                .withDetail("deadLetters", deadLetters)
                .build();
    }
}
