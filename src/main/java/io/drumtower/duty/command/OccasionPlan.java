package io.drumtower.duty.command;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan of an occasion, complete. Members as in the event {@code OccasionScheduled}. */
public record OccasionPlan(
        String name,
        Instant start,
        Instant end,
        List<String> sites,
        List<String> places,
        @Nullable Integer slotMinutes,
        int graceMinutes,
        @Nullable Integer inspectionHours,
        List<String> systemGroups) {}
