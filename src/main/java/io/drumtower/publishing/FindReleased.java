package io.drumtower.publishing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Asks which of some publications count. */
public record FindReleased(Collection<UUID> ids) {

    /** @param vouched somebody has recorded or restored it by hand */
    public record One(UUID id, boolean vouched) {}

    public record Released(List<One> publications) {}
}
