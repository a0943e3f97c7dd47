package io.drumtower.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the shifts of an occasion in their order.
 *
 * @param occasion null asks for the last shift of each watch that has not stood down
 * @param after number behind which the part starts
 */
public record FindShifts(@Nullable String occasion, int after, int limit) {

    public record Shifts(List<ShiftEntry> items) {}
}
