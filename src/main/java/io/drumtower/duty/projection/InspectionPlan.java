package io.drumtower.duty.projection;

import io.drumtower.duty.PlannedInspection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of an occasion's plan says when its inspections are due.
 *
 * @param every null when there are none
 */
record InspectionPlan(
        String occasion,
        Instant start,
        Instant end,
        @Nullable Duration every,
        List<String> groups,
        boolean afterwards,
        boolean cancelled) {

    static InspectionPlan of(OccasionEntry occasion) {
        return new InspectionPlan(
                occasion.id(),
                occasion.start(),
                occasion.end(),
                occasion.inspectionHours() == null ? null : Duration.ofHours(occasion.inspectionHours()),
                occasion.systemGroups(),
                occasion.afterwards(),
                occasion.cancelled());
    }

    int count() {
        return every == null ? 0 : (int) Duration.between(start, end).dividedBy(every);
    }

    /** How many have a deadline that is not after {@code now}. */
    int over(Instant now, Duration grace) {
        var passed = Duration.between(start.plus(grace), now);
        return every == null || passed.isNegative() ? 0 : (int) Math.min(count(), passed.dividedBy(every));
    }

    /** @param number 1 to {@link #count} */
    PlannedInspection inspection(int number, Duration grace) {
        var step = Objects.requireNonNull(every);
        var due = start.plus(step.multipliedBy(number));
        return new PlannedInspection(
                occasion,
                number,
                due.minus(step),
                due,
                due.plus(grace),
                groups.isEmpty() ? List.of(PlannedInspection.ALL) : groups,
                afterwards,
                cancelled);
    }
}
