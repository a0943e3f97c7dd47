package io.drumtower.intake;

import io.drumtower.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * Asks for data sources, in the order of their ids.
 *
 * @param after the id behind which the part starts
 */
public record FindDataSources(@Nullable String after, int limit) {

    public record DataSources(Page<DataSource> page) {}
}
