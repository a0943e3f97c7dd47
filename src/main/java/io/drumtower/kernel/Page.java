package io.drumtower.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next to be sent as {@code after} for the part that follows; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_LIMIT = 100;

    /** Also what a larger wish is cut to. */
    public static final int MAX_LIMIT = 1_000;
}
