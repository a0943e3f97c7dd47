package io.drumtower.figures;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event's share in a figure.
 *
 * @param occurredAt decides the half hour, the day and the year that the share belongs to
 * @param dimensions what the figure can be cut by, for example {@code site} and {@code source}
 * @param delta what is added; a correction adds the reverse and the new value. 1 or -1 for what is stated or taken back
 * @param bucket for a maximum of sums: where it is added before the maximum is taken; else null
 * @param stated for figures that are made of values, not of sums; else null
 * @param cause the delivery that brought the event; {@link #TAKEN_BACK} of what a later event takes back; null for others
 */
public record Contribution(
        String figure,
        Instant occurredAt,
        Map<String, String> dimensions,
        long delta,
        @Nullable Bucket bucket,
        @Nullable Stated stated,
        @Nullable String cause) {

    /** In the place of a delivery: the event takes back by itself what an earlier one had added. */
    public static final String TAKEN_BACK = "-";

    /** A share of a sum. */
    public static Contribution add(
            String figure, Instant occurredAt, Map<String, String> dimensions, long delta, @Nullable String cause) {
        return new Contribution(figure, occurredAt, dimensions, delta, null, null, cause);
    }

    /** A share of a bucket. */
    public static Contribution add(
            String figure,
            Instant occurredAt,
            Map<String, String> dimensions,
            long delta,
            Bucket bucket,
            @Nullable String cause) {
        return new Contribution(figure, occurredAt, dimensions, delta, bucket, null, cause);
    }

    /** A value stands from now on. */
    public static Contribution state(
            String figure, Instant occurredAt, Map<String, String> dimensions, Stated stated, @Nullable String cause) {
        return new Contribution(figure, occurredAt, dimensions, 1, null, stated, cause);
    }

    /** The same, taken back by a later event: it is listed as excluded. */
    public Contribution takenBack() {
        return new Contribution(figure, occurredAt, dimensions, -delta, bucket, stated, TAKEN_BACK);
    }

    /** The same, told for another time of the same year from now on: it counts as before. */
    public Contribution movedAway() {
        return new Contribution(figure, occurredAt, dimensions, -delta, bucket, stated, cause);
    }

    /**
     * @param minute start of the minute
     * @param bySecond the share of each second of it; null when the figure is a maximum over minutes
     */
    public record Bucket(Instant minute, @Nullable Map<Integer, Integer> bySecond) {}

    /**
     * A value by itself.
     *
     * @param item what it is a value of, such as a publication, a channel, a column
     * @param value null where the value is a text; of a cover, the end of the stretch in seconds since 1970
     * @param words the text, or a name to go with the number; empty without one
     */
    public record Stated(String item, @Nullable Long value, String words) {}
}
