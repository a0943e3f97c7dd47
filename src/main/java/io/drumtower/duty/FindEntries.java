package io.drumtower.duty;

import io.drumtower.duty.LogEvent.EntryKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for entries of the log, the newest first. What is null is not asked for.
 *
 * @param text part of the text, in any case
 * @param from when it happened
 * @param to exclusive
 * @param before position before which the part starts
 */
public record FindEntries(
        @Nullable String occasion,
        @Nullable String text,
        @Nullable EntryKind kind,
        @Nullable String by,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before,
        int limit) {

    public record Entries(List<LogEntry> items) {}
}
