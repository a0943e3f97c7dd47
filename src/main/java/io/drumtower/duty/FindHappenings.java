package io.drumtower.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks what happened in the watch of an occasion, the newest first.
 *
 * @param subject null is everything
 */
public record FindHappenings(String occasion, @Nullable String subject, int limit) {

    public record Happenings(List<Happening> items) {}
}
