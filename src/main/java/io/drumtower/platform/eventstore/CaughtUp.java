package io.drumtower.platform.eventstore;

import io.drumtower.kernel.Visible;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CaughtUp implements Visible {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final JdbcClient jdbc;

    CaughtUp(ObjectProvider<EventProcessingConfiguration> processing, JdbcClient jdbc) {
        this.processing = processing;
        this.jdbc = jdbc;
    }

    @Override
    public void await(String group) {
        var head = jdbc.sql("select position from log_head").query(Long.class).single();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (position(group) < head && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** What this instance has handled; -1 when another instance has the projection: then only time helps. */
    long position(String group) {
        return processing
                .getObject()
                .eventProcessor(group, StreamingEventProcessor.class)
                .flatMap(processor -> processor.processingStatus().values().stream()
                        .map(EventTrackerStatus::getCurrentPosition)
                        .flatMap(position -> position.stream().boxed())
                        .findFirst())
                .orElse(-1L);
    }
}
