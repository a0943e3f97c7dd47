package io.drumtower.duty;

import java.time.Instant;
import java.util.List;

/**
 * An inspection as its occasion plans it now.
 *
 * @param number from 1
 * @param from since when it can be done: when the one before was due
 * @param due when it is to be done
 * @param deadline up to when it is done in time
 * @param groups each needs a checklist
 * @param afterwards the occasion was entered after its end: nothing is late or missed
 */
public record PlannedInspection(
        String occasion,
        int number,
        Instant from,
        Instant due,
        Instant deadline,
        List<String> groups,
        boolean afterwards,
        boolean cancelled) {

    /** Stands for everything where a plan names no system groups. */
    public static final String ALL = "*";
}
