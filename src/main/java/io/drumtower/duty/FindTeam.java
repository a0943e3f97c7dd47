package io.drumtower.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks who is on watch at a time: who holds the open watch, else who is rostered.
 *
 * @param occasion null asks for any that is on
 */
public record FindTeam(@Nullable String occasion, Instant at) {

    /** @param team null outside an occasion, and in one without a roster */
    public record Found(@Nullable Team team) {}
}
