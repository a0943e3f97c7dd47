package io.drumtower.duty;

import io.drumtower.kernel.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the shifts of an occasion in their order.
 *
 * @param occasion null asks for the last shift of each watch that has not stood down
 * @param after number behind which the part starts
 */
public record FindShifts(@Nullable String occasion, int after, int limit) {

    /** The last of each watch that has not stood down. */
    public static FindShifts running() {
        return new FindShifts(null, 0, Page.MAX_LIMIT);
    }

    public record Shifts(List<ShiftEntry> items) {}
}
