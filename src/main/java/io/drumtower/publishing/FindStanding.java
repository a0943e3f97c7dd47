package io.drumtower.publishing;

import io.drumtower.publishing.EntryEvent.Entry;
import org.jspecify.annotations.Nullable;

/** Asks for an entry that counts, and is of the same kind, item and words. */
public record FindStanding(Entry entry) {

    /** @param id null where there is none */
    public record Standing(@Nullable String id) {}
}
