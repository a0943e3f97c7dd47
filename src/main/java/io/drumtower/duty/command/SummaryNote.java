package io.drumtower.duty.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the officer adds to the figures.
 *
 * @param reasons why a source said nothing, by the source's id
 */
public record SummaryNote(@Nullable String remark, Map<String, String> reasons, boolean zeroConfirmed) {}
