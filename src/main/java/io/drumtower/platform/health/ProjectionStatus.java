package io.drumtower.platform.health;

import io.drumtower.kernel.Projection;
import io.drumtower.platform.projector.Projector;
import io.drumtower.platform.projector.Projector.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each projection has read. */
@Component
class ProjectionStatus {

    private static final Set<State> STOPPED = EnumSet.of(State.STOPPED, State.FAILING);

    private final Projector projector;
    private final List<Projection> projections;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectionStatus(Projector projector, List<Projection> projections, JdbcClient jdbc, Clock clock) {
        this.projector = projector;
        this.projections = projections;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long head() {
        return jdbc.sql("select position from log_head").query(Long.class).single();
    }

    long deadLetters() {
        return jdbc.sql("select count(*) from dead_letter").query(Long.class).single();
    }

    /** Position of each projection that this instance runs. */
    Map<String, Long> positions() {
        var positions = new TreeMap<String, Long>();
        for (var projection : projections) {
            var position = projector.position(projection.group());
            if (position >= 0) {
                positions.put(projection.group(), position);
            }
        }
        return positions;
    }

    List<String> stopped() {
        return projections.stream()
                .map(Projection::group)
                .filter(group -> STOPPED.contains(projector.state(group)))
                .toList();
    }

    /** Age of the oldest event that a projection has not handled; by projection, only those behind. */
    Map<String, Duration> lags() {
        var lags = new TreeMap<String, Duration>();
        var head = head();
        positions().forEach((group, position) -> {
            if (position < head) {
                jdbc.sql("select recorded_at from event_entry where global_index = ?")
                        .param(position + 1)
                        .query(String.class)
                        .optional()
                        .ifPresent(at -> lags.put(group, Duration.between(Instant.parse(at), clock.instant())));
            }
        });
        return lags;
    }

    List<String> late(Duration longest) {
        return lags().entrySet().stream()
                .filter(lag -> lag.getValue().compareTo(longest) > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
