package io.drumtower.publishing.archive;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which source has shown which publication, and what it said of it last. */
public interface Sightings {

    /**
     * @return by publication, the digest of what the source said of it last; a publication that it has not shown is
     *     missing
     */
    Map<UUID, String> of(String source, Collection<UUID> publications);

    /** Remembers what the source says now, in the running transaction. */
    void remember(String source, Map<UUID, String> digests);
}
