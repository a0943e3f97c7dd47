package io.drumtower.duty;

import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to an inspection for traces of intrusion (入侵痕迹排查). This file is the contract; its JSON
 * is kept forever.
 */
public sealed interface InspectionEvent extends OfOccasion {

    @Override
    String occasion();

    /** Its number, from 1. */
    int number();

    /** When it happened. The time of recording is event metadata. */
    Instant occurredAt();

    enum Conclusion {
        NONE_FOUND,
        TRACES_FOUND
    }

    enum Result {
        NORMAL,
        ABNORMAL
    }

    /** @param note needed where something is abnormal */
    record ItemResult(
            TraceItem item, Result result, @Nullable String note) {}

    /**
     * A system group was inspected.
     *
     * @param group of the occasion's plan; {@code *} where the plan names none
     * @param items each once, in the order of {@link TraceItem}
     * @param handling what was done at once
     * @param late after the time within which an inspection must be done
     */
    @EventType("duty.checklist-filed")
    record ChecklistFiled(
            String occasion,
            int number,
            String group,
            List<ItemResult> items,
            Conclusion conclusion,
            @Nullable String handling,
            boolean late,
            String by,
            Instant occurredAt)
            implements InspectionEvent {}

    /**
     * Something was found that must be followed up.
     *
     * @param finding its number in the inspection, from 1
     */
    @EventType("duty.finding-raised")
    record FindingRaised(
            String occasion, int number, int finding, String group, String text, String by, Instant occurredAt)
            implements InspectionEvent {}

    @EventType("duty.finding-resolved")
    record FindingResolved(String occasion, int number, int finding, String note, String by, Instant occurredAt)
            implements InspectionEvent {}

    /**
     * The checklist of the last group is in.
     *
     * @param groups whose checklists it has
     * @param findings how many were raised in it
     */
    @EventType("duty.inspection-completed")
    record InspectionCompleted(
            String occasion, int number, List<String> groups, int findings, boolean late, Instant occurredAt)
            implements InspectionEvent {}

    /**
     * A group was left out when its time was over, which is when this occurred, however late it was noticed.
     *
     * @param open the groups without a checklist
     */
    @EventType("duty.inspection-missed")
    record InspectionMissed(String occasion, int number, List<String> open, Instant occurredAt)
            implements InspectionEvent {}

    /** A second person looked through it. */
    @EventType("duty.inspection-reviewed")
    record InspectionReviewed(
            String occasion, int number, @Nullable String note, String by, Instant occurredAt)
            implements InspectionEvent {}
}
