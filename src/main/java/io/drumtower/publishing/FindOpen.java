package io.drumtower.publishing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Asks which of these wait for a category or belong to no series, and nobody has decided so. */
public record FindOpen(Collection<UUID> ids) {

    public record Open(List<PublicationEntry> publications) {}
}
