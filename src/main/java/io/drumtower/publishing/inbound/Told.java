package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Fact;
import io.drumtower.publishing.archive.Sightings.Sighting;
import java.util.UUID;

/**
 * A publication as an origin tells of it.
 *
 * @param key within the origin
 * @param isFormTold false: its form is only taken for granted
 * @param publication that it is: what it says makes it that, or it has moved there, see {@link Moves}
 */
record Told(UUID key, Published published, boolean isFormTold, UUID publication) {

    /** @param key of the source, any text */
    static Told of(String key, Published published, boolean isFormTold) {
        return new Told(Fact.id("sighting", key, null), published, isFormTold, published.id());
    }

    /** Of a publication that has no other key than what makes it the same. */
    static Told of(Published published, boolean isFormTold) {
        return new Told(published.id(), published, isFormTold, published.id());
    }

    /** As it is remembered where it is told for the first time. */
    Sighting sighting() {
        return new Sighting(publication, published.digest());
    }

    Told of(UUID other) {
        return new Told(key, published, isFormTold, other);
    }

    /** Whether it is known by what another publication was corrected to. */
    boolean isMoved() {
        return !publication.equals(published.id());
    }
}
