package io.drumtower.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param at start of the bucket that holds the maximum, the earliest of several; null for sums
 * @param site the site of that bucket; null for sums
 */
public record FigureValue(
        long value, @Nullable Instant at, @Nullable String site) {

    public static FigureValue of(long value) {
        return new FigureValue(value, null, null);
    }
}
