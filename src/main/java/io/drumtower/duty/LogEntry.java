package io.drumtower.duty;

import io.drumtower.duty.LogEvent.EntryKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the watch log as it reads now, with what it was before.
 *
 * @param position of its recording
 * @param amendments all versions, the original first; empty when it was never amended
 * @param by its author, whoever amended it
 */
public record LogEntry(
        String id,
        @Nullable String occasion,
        EntryKind kind,
        String text,
        Instant happenedAt,
        String by,
        Instant recordedAt,
        long position,
        List<Version> amendments) {

    /** What an amendment made of it; the first is the original. */
    public record Version(
            EntryKind kind,
            String text,
            Instant happenedAt,
            @Nullable String reason,
            String by,
            Instant recordedAt) {}
}
