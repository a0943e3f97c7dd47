package io.drumtower.publishing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Asks which of some publications count, and were neither recorded nor restored by hand. */
public record FindReleased(Collection<UUID> ids) {

    public record Released(List<UUID> ids) {}
}
