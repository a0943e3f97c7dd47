package io.drumtower.publishing;

import io.drumtower.kernel.Page;
import io.drumtower.publishing.EntryEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Asks for entries, those that were recorded last first. Each condition that is null is none.
 *
 * @param year that it is of, in the authority's zone
 * @param after position below which the part starts; null is the beginning
 */
public record FindEntries(
        @Nullable Integer year,
        @Nullable Kind kind,
        @Nullable Long after,
        int limit) {

    public record Found(Page<EntryRow> page) {}
}
