package io.drumtower.duty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the roster of an occasion; without one it has no shifts. */
public record GetRoster(String occasion) {

    /** @param publishedAt null when none was published */
    public record Roster(
            String occasion,
            List<RosteredShift> shifts,
            @Nullable Instant publishedAt,
            @Nullable String by) {}
}
