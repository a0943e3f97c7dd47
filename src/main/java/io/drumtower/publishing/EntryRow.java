package io.drumtower.publishing;

import io.drumtower.publishing.EntryEvent.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is now.
 *
 * @param source where an indicator was taken from; null of other kinds
 * @param evidence of an indicator or of actions; null without one
 * @param withdrawnAt null while it counts
 * @param position of its recording in the log
 */
public record EntryRow(
        String id,
        Entry entry,
        @Nullable String source,
        @Nullable String evidence,
        String by,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnFor,
        long position) {}
