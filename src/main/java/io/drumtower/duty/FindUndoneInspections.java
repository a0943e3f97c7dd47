package io.drumtower.duty;

import java.time.Instant;
import java.util.List;

/**
 * Asks which inspections of an occasion are neither done nor missed, the earliest first.
 *
 * @param now those whose deadline is not after it
 */
public record FindUndoneInspections(String occasion, Instant now) {

    public record UndoneInspections(List<PlannedInspection> inspections) {}
}
