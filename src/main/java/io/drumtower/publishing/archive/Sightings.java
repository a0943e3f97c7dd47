package io.drumtower.publishing.archive;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Which source has shown what, by the source's own keys, and what it said of it last; also what people recorded, and what
 * publications were corrected to.
 */
public interface Sightings {

    /**
     * @param publication that it is
     * @param digest of what the source said of it last
     */
    record Sighting(UUID publication, String digest) {}

    /** @return by key; what the source has not shown is missing */
    Map<UUID, Sighting> of(String source, Collection<UUID> keys);

    /** Remembers what the source says now, in the running transaction. */
    void remember(String source, Map<UUID, Sighting> byKey);
}
