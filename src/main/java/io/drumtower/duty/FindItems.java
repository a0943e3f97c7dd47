package io.drumtower.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the items of an occasion: the critical first, then the oldest.
 *
 * @param open null is all
 * @param upTo position: only what was raised up to it, and was not closed at it
 */
public record FindItems(
        String occasion, @Nullable Boolean open, @Nullable Long upTo, int after, int limit) {

    /** Of one occasion more than can be in a handover. */
    public static final int ALL = 10_000;

    /** All that are open now. */
    public static FindItems open(String occasion) {
        return new FindItems(occasion, true, null, 0, ALL);
    }

    /** What was raised up to a cut and is open now. */
    public static FindItems openUpTo(String occasion, long cut) {
        return new FindItems(occasion, true, cut, 0, ALL);
    }

    public record Items(List<ItemEntry> items) {}

    /** Asks how many are open in all, by severity. */
    public record CountOpen() {}

    public record Counts(Map<ItemEvent.Severity, Long> bySeverity) {}

    /** Asks for the critical item that waits longest for somebody to acknowledge it. */
    public record OldestUnattended() {}

    /** @param raisedAt null when none waits */
    public record Oldest(@Nullable Instant raisedAt) {}
}
