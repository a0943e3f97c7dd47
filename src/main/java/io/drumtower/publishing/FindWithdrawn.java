package io.drumtower.publishing;

import java.util.Collection;
import java.util.Set;

/** Asks which of these were withdrawn. */
public record FindWithdrawn(Collection<String> ids) {

    public record Withdrawn(Set<String> ids) {}
}
