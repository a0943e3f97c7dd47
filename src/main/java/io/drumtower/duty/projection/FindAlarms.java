package io.drumtower.duty.projection;

import io.drumtower.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the alarms that are open, in the order of their ids.
 *
 * @param after the id behind which the part starts
 */
public record FindAlarms(@Nullable String after, int limit) {

    public record Alarms(Page<AlarmEntry> page) {}
}
