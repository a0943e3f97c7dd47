package io.drumtower.duty;

import io.drumtower.duty.IncidentEvent.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it is now.
 *
 * @param withdrawnAt null while it is one
 * @param position of its declaration in the log
 */
public record IncidentEntry(
        String id,
        @Nullable String occasion,
        Kind kind,
        String title,
        Instant happenedAt,
        String by,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnFor,
        long position) {}
