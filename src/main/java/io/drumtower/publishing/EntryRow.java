package io.drumtower.publishing;

import io.drumtower.publishing.EntryEvent.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is now.
 *
 * @param withdrawnAt null while it counts
 * @param position of its recording in the log
 */
public record EntryRow(
        String id,
        Entry entry,
        String by,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnFor,
        long position) {}
