package io.drumtower.duty;

import io.drumtower.kernel.About;
import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an occasion (重大活动). This file is the contract; its JSON is kept forever. */
public sealed interface OccasionEvent extends OfOccasion {

    String id();

    @Override
    default String occasion() {
        return id();
    }

    /** When it was decided. The time of recording is event metadata. */
    Instant occurredAt();

    /**
     * A watch was scheduled.
     *
     * @param start on the half hour
     * @param end on the half hour, exclusive
     * @param sites the websites that are watched
     * @param places where officers sit
     * @param slotMinutes length of a slot, 30 or 60; null is shifts only
     * @param graceMinutes so long after its end a slot can be filed in time
     * @param inspectionHours hours from one intrusion inspection to the next; null is none
     * @param afterwards entered after its end (补录): its slots have no close and are never missed
     */
    @EventType("duty.occasion-scheduled")
    record OccasionScheduled(
            String id,
            String name,
            Instant start,
            Instant end,
            List<String> sites,
            List<String> places,
            @Nullable Integer slotMinutes,
            int graceMinutes,
            @Nullable Integer inspectionHours,
            List<String> systemGroups,
            boolean afterwards,
            String by,
            Instant occurredAt)
            implements OccasionEvent, About {

        @Override
        public String about() {
            return name;
        }

        public Rhythm rhythm() {
            return new Rhythm(name, start, slotMinutes, inspectionHours);
        }
    }

    /** Its plan was changed; members as in {@link OccasionScheduled}. {@code was} is what no longer holds. */
    @EventType("duty.occasion-amended")
    record OccasionAmended(
            String id,
            String name,
            Instant start,
            Instant end,
            List<String> sites,
            List<String> places,
            @Nullable Integer slotMinutes,
            int graceMinutes,
            @Nullable Integer inspectionHours,
            List<String> systemGroups,
            Rhythm was,
            String by,
            Instant occurredAt)
            implements OccasionEvent {

        /** As it is from now on. */
        public Rhythm rhythm() {
            return new Rhythm(name, start, slotMinutes, inspectionHours);
        }
    }

    /** It will not be watched; what was filed stays. {@code was} is what no longer holds. */
    @EventType("duty.occasion-cancelled")
    record OccasionCancelled(String id, Rhythm was, String reason, String by, Instant occurredAt)
            implements OccasionEvent {}

    /** What the annual report tells of an occasion; members as in {@link OccasionScheduled}. */
    record Rhythm(
            String name,
            Instant start,
            @Nullable Integer slotMinutes,
            @Nullable Integer inspectionHours) {}
}
