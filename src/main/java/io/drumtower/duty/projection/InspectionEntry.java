package io.drumtower.duty.projection;

import io.drumtower.duty.InspectionEvent.Conclusion;
import io.drumtower.duty.InspectionEvent.ItemResult;
import io.drumtower.duty.PlannedInspection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inspection and what happened to it.
 *
 * @param late it was completed after its deadline
 * @param missedAt its deadline, when a group was left out by then; stays when the inspection is completed later
 */
public record InspectionEntry(
        PlannedInspection plan,
        @Nullable Instant completedAt,
        boolean late,
        @Nullable Instant missedAt,
        @Nullable Review review,
        List<ChecklistEntry> checklists,
        List<FindingEntry> findings) {

    public record Review(String by, Instant at, @Nullable String note) {}

    public record ChecklistEntry(
            String group,
            List<ItemResult> items,
            Conclusion conclusion,
            @Nullable String handling,
            boolean late,
            String by,
            Instant at) {}

    /** @param note how it was resolved; null while it is open */
    public record FindingEntry(
            int finding,
            String group,
            String text,
            String by,
            Instant at,
            @Nullable String note,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt) {}
}
