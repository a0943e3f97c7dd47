package io.drumtower.platform.health;

import io.drumtower.kernel.Projection;
import io.drumtower.platform.eventstore.LiveLog;
import io.drumtower.platform.projector.Projector;
import io.drumtower.platform.projector.Projector.State;
import java.time.Clock;
import java.time.Duration;
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
    private final LiveLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectionStatus(Projector projector, List<Projection> projections, LiveLog log, JdbcClient jdbc, Clock clock) {
        this.projector = projector;
        this.projections = projections;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long head() {
        return log.head();
    }

    long deadLetters() {
        return jdbc.sql("select count(*) from dead_letter").query(Long.class).single();
    }

    List<String> stopped() {
        return projections.stream()
                .map(Projection::group)
                .filter(group -> STOPPED.contains(projector.state(group)))
                .toList();
    }

    /**
     * Age of the oldest event that a projection has not handled; by projection, only those behind. The projections tell
     * it themselves: a scrape does not read the log.
     */
    Map<String, Duration> lags() {
        var lags = new TreeMap<String, Duration>();
        for (var projection : projections) {
            projector
                    .oldestSince(projection.group())
                    .ifPresent(since -> lags.put(projection.group(), Duration.between(since, clock.instant())));
        }
        return lags;
    }

    List<String> late(Duration longest) {
        return lags().entrySet().stream()
                .filter(lag -> lag.getValue().compareTo(longest) > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
