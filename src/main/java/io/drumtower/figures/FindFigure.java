package io.drumtower.figures;

import io.drumtower.figures.FindExclusions.Exclusion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one figure.
 *
 * @param from on the half hour; inclusive
 * @param to on the half hour; exclusive
 * @param sites empty is all
 * @param asOf position up to which events are taken; null is all
 */
public record FindFigure(
        String figure,
        Instant from,
        Instant to,
        List<String> sites,
        @Nullable Long asOf) {

    /**
     * @param value null when nothing measured it: that is no data, not the number 0
     * @param contributions how many events the value is made of
     * @param position up to which events are in it
     * @param lastChangeAt when the newest of them was recorded
     * @param exclusions how many events were counted in it and are no longer, by reason; reasons without any are left out
     */
    public record Figure(
            String key,
            @Nullable Long value,
            @Nullable Instant at,
            @Nullable String site,
            long contributions,
            long position,
            @Nullable Instant lastChangeAt,
            List<Exclusion> exclusions) {

        public Figure without(List<Exclusion> excluded) {
            return new Figure(key, value, at, site, contributions, position, lastChangeAt, excluded);
        }
    }
}
