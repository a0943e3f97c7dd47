package io.drumtower.duty.projection;

import io.drumtower.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * Asks for occasions, in the order of their ids.
 *
 * @param after the id behind which the part starts
 */
public record FindOccasions(@Nullable String after, int limit) {

    public record Occasions(Page<OccasionEntry> page) {}
}
