package io.drumtower.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one half hour or slot.
 *
 * @param closed whether the clock, or a recorded event, has passed its end and two minutes
 * @param data whether anything was measured, and if not, why
 * @param revision of its newest figures; 1 is what was recorded before the close; null before the close
 * @param values by key; one that nothing measured is missing, never 0
 * @param late records that were counted after the close
 * @param feeds the feeds of its sites
 */
public record PeriodFigures(
        Instant start,
        Instant end,
        boolean closed,
        Measure data,
        @Nullable Integer revision,
        Map<String, FigureValue> values,
        long late,
        List<FeedState> feeds) {

    /** @param figures keys of the figures it feeds */
    public record FeedState(String feed, Measure state, Set<String> figures) {}
}
