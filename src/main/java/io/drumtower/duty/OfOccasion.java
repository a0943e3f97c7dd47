package io.drumtower.duty;

import org.jspecify.annotations.Nullable;

/** An event of the watch of an occasion: it belongs into the report of exactly one of its shifts. */
public interface OfOccasion {

    /** Null when it happened outside an occasion. */
    @Nullable String occasion();
}
