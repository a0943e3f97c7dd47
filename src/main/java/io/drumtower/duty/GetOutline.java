package io.drumtower.duty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what decisions need of the plan of an occasion; an unknown id is refused as not found. */
public record GetOutline(String occasion) {

    /** Members as in the event {@code OccasionScheduled}. */
    public record Outline(
            String id,
            String name,
            Instant start,
            Instant end,
            List<String> places,
            @Nullable Integer inspectionHours,
            boolean cancelled) {}
}
