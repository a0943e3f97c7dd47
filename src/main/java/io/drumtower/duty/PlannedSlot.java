package io.drumtower.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A slot as its occasion plans it now.
 *
 * @param slot its number, from 1
 * @param deadline up to when it is filed in time: its end and the grace, and never before it closes
 * @param afterwards the occasion was entered after its end: nothing is late or missed
 */
public record PlannedSlot(
        String occasion,
        int slot,
        Instant start,
        Instant end,
        Instant deadline,
        List<String> sites,
        boolean afterwards,
        boolean cancelled) {

    public Duration length() {
        return Duration.between(start, end);
    }
}
