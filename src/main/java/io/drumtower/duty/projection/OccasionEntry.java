package io.drumtower.duty.projection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An occasion as it is planned now. Members as in the event {@code OccasionScheduled}. */
public record OccasionEntry(
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
        boolean cancelled) {}
