package io.drumtower.platform.health;

import io.drumtower.kernel.Projection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each projection has read. */
@Component
class ProjectionStatus {

    private final EventProcessingConfiguration processing;
    private final List<Projection> projections;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectionStatus(
            EventProcessingConfiguration processing, List<Projection> projections, JdbcClient jdbc, Clock clock) {
        this.processing = processing;
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
            processing
                    .eventProcessor(projection.group(), StreamingEventProcessor.class)
                    .flatMap(processor -> processor.processingStatus().values().stream()
                            .map(EventTrackerStatus::getCurrentPosition)
                            .flatMap(position -> position.stream().boxed())
                            .findFirst())
                    .ifPresent(position -> positions.put(projection.group(), position));
        }
        return positions;
    }

    List<String> stopped() {
        return projections.stream()
                .map(Projection::group)
                .filter(group -> processing
                        .eventProcessor(group, StreamingEventProcessor.class)
                        .map(processor -> !processor.isRunning()
                                || processor.processingStatus().values().stream()
                                        .anyMatch(EventTrackerStatus::isErrorState))
                        .orElse(true))
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
