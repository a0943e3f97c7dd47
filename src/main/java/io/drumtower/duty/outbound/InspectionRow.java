package io.drumtower.duty.outbound;

import io.drumtower.duty.FindingId;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.duty.projection.InspectionEntry.ChecklistEntry;
import io.drumtower.duty.projection.InspectionEntry.FindingEntry;
import io.drumtower.duty.projection.InspectionEntry.Review;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as it is shown.
 *
 * @param due when it is to be done
 * @param deadline from when on it is missed
 * @param done the groups whose checklist is in
 * @param open the groups without one
 * @param missedAt stays when it is completed later
 */
record InspectionRow(
        int number,
        Instant due,
        Instant deadline,
        State state,
        List<ChecklistEntry> done,
        List<String> open,
        List<FindingRow> findings,
        @Nullable Instant completedAt,
        @Nullable Instant missedAt,
        @Nullable Review review) {

    enum State {
        PLANNED,
        /** It can be done. */
        OPEN,
        /** It must be done. */
        DUE,
        COMPLETED,
        LATE,
        MISSED
    }

    /** @param note how it was resolved; null while it is open */
    record FindingRow(
            String id,
            String group,
            String text,
            String by,
            Instant at,
            @Nullable String note,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt) {}

    static InspectionRow of(InspectionEntry entry, Instant now) {
        var plan = entry.plan();
        var done = entry.checklists().stream().map(ChecklistEntry::group).collect(Collectors.toSet());
        return new InspectionRow(
                plan.number(),
                plan.due(),
                plan.deadline(),
                state(entry, now),
                entry.checklists(),
                plan.groups().stream().filter(group -> !done.contains(group)).toList(),
                entry.findings().stream().map(finding -> row(plan, finding)).toList(),
                entry.completedAt(),
                entry.missedAt(),
                entry.review());
    }

    /** What nobody watched, or was called off, is never due. */
    static State state(InspectionEntry entry, Instant now) {
        var plan = entry.plan();
        if (entry.completedAt() != null) {
            return entry.late() ? State.LATE : State.COMPLETED;
        }
        if (entry.missedAt() != null) {
            return State.MISSED;
        }
        if (now.isBefore(plan.from())) {
            return State.PLANNED;
        }
        return now.isBefore(plan.due()) || plan.afterwards() || plan.cancelled() ? State.OPEN : State.DUE;
    }

    private static FindingRow row(PlannedInspection plan, FindingEntry finding) {
        return new FindingRow(
                new FindingId(plan.occasion(), plan.number(), finding.finding()).toString(),
                finding.group(),
                finding.text(),
                finding.by(),
                finding.at(),
                finding.note(),
                finding.resolvedBy(),
                finding.resolvedAt());
    }
}
