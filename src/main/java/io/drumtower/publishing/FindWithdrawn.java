package io.drumtower.publishing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Asks which of these were withdrawn. */
public record FindWithdrawn(Collection<UUID> ids) {

    /**
     * @param decided by somebody: they stay so
     * @param withDelivery that was withdrawn as a whole
     */
    public record Withdrawn(Set<UUID> decided, Set<UUID> withDelivery) {}
}
