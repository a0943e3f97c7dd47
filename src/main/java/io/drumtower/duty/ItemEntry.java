package io.drumtower.duty;

import io.drumtower.duty.ItemEvent.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open item as it stands, or as it was closed.
 *
 * @param acknowledgedBy who looks after it; null when nobody does
 * @param acknowledgedUntil null when nobody does, or when it was confirmed
 * @param escalatedTo null when it never was
 * @param handledPosition position at which it was last carried or escalated; 0 when it never was
 * @param closedPosition null while it is open
 */
public record ItemEntry(
        String id,
        String occasion,
        String title,
        Severity severity,
        String owner,
        String nextStep,
        @Nullable Instant dueAt,
        String raisedBy,
        Instant raisedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedUntil,
        @Nullable String escalatedTo,
        @Nullable String note,
        long raisedPosition,
        long handledPosition,
        @Nullable Long closedPosition) {

    public boolean isOpen() {
        return closedPosition == null;
    }
}
