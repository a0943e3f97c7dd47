package io.drumtower.duty;

import io.drumtower.duty.IncidentEvent.Kind;
import io.drumtower.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * Asks for incidents, the newest first. Each condition that is null is none.
 *
 * @param year in which they happened, in the authority's zone
 * @param after how many to pass over
 */
public record FindIncidents(
        @Nullable Integer year,
        @Nullable Kind kind,
        @Nullable String id,
        int after,
        int limit) {

    public static FindIncidents one(String id) {
        return new FindIncidents(null, null, id, 0, 1);
    }

    public record Incidents(Page<IncidentEntry> page) {}
}
