package io.drumtower.figures;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event's share in a figure.
 *
 * @param occurredAt decides the half hour, the day and the year that the share belongs to
 * @param dimensions what the figure can be cut by, for example {@code site} and {@code source}
 * @param delta what is added; a correction adds the reverse and the new value
 * @param bucket for a maximum of sums: where it is added before the maximum is taken; else null
 * @param cause the delivery that brought the event; null for others
 */
public record Contribution(
        String figure,
        Instant occurredAt,
        Map<String, String> dimensions,
        long delta,
        @Nullable Bucket bucket,
        @Nullable String cause) {

    /**
     * @param minute start of the minute
     * @param bySecond the share of each second of it; null when the figure is a maximum over minutes
     */
    public record Bucket(Instant minute, @Nullable Map<Integer, Integer> bySecond) {}
}
