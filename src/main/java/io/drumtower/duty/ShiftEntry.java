package io.drumtower.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shift as it stands. Its report holds what lies behind {@code after}, up to {@code upTo}.
 *
 * @param number from 1
 * @param relief when the next is planned to begin
 * @param after position of the cut that it began with; 0 for the first
 * @param afterAt the latest time of recording of a cut up to that one; null for the first
 * @param upTo position of the cut that it ended with; null while it runs, and for the last
 * @param upToAt as {@code afterAt}
 * @param handover the one that runs or that ended it
 * @param standDownTo who answers for what the watch left
 */
public record ShiftEntry(
        String id,
        String occasion,
        int number,
        Team team,
        Instant startedAt,
        @Nullable Instant relief,
        long after,
        @Nullable Instant afterAt,
        @Nullable Long upTo,
        @Nullable Instant upToAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending,
        @Nullable String handover,
        @Nullable String standDownTo) {

    /** How a shift ended. */
    public enum Ending {
        ACCEPTED,
        TAKEN_OVER,
        STOOD_DOWN
    }
}
