package io.drumtower.intake;

import io.drumtower.kernel.ShownAs;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a source of publications or messages is read, and what they count as.
 *
 * @param feed address that is asked for its feed; null where it is sent or uploaded
 * @param pollMinutes between two askings, 1 to 1,440
 * @param mapping of a sheet: the head of the column by field, see {@link SheetFields}; what is not named is guessed by usual
 *     heads
 * @param encoding of CSV; null is guessed
 */
public record ShownPlan(
        ShownAs as,
        @Nullable String feed,
        int pollMinutes,
        Map<String, String> mapping,
        @Nullable String encoding) {

    public static final int POLL_MINUTES = 15;

    /** Of a source that says nothing about itself: all is of the website, and publications wait for their category. */
    public static final ShownPlan PLAIN =
            new ShownPlan(new ShownAs("website", null, null, List.of()), null, POLL_MINUTES, Map.of(), null);
}
