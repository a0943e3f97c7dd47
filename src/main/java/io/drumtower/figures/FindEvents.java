package io.drumtower.figures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the events behind a figure; behind a maximum are those of its bucket.
 *
 * @param after position behind which the part starts; 0 is the beginning
 */
public record FindEvents(FindFigure figure, long after, int limit) {

    public record Events(List<FigureEvent> items, @Nullable Long next) {}

    /** @param delta what the event adds to the figure */
    public record FigureEvent(
            long position, UUID id, Instant recordedAt, Instant occurredAt, long delta, Object event) {}
}
