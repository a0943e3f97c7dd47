package io.drumtower.duty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift as it is planned.
 *
 * @param number from 1, in the order of the starts
 * @param end exclusive
 * @param officerInCharge who signs
 * @param backup who is called next, and may take over
 */
public record RosteredShift(
        int number,
        Instant start,
        Instant end,
        String officerInCharge,
        @Nullable String backup,
        @Nullable String supervisor,
        List<Post> crew) {

    /** An officer and the place where he sits. */
    public record Post(String account, String place) {}

    public Team team() {
        return new Team(officerInCharge, backup, supervisor, crew);
    }
}
