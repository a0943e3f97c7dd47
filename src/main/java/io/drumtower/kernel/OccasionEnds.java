package io.drumtower.kernel;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long occasions last, for what ends with one. */
public interface OccasionEnds {

    /** As it is planned now; empty when there is no such occasion. */
    Optional<Ending> findEnding(String occasion);

    /** @param end null when the occasion was cancelled */
    record Ending(String name, @Nullable Instant end) {}
}
