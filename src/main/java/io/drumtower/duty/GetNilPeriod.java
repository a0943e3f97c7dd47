package io.drumtower.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the period of a nil report, and what is known of it; an unknown kind or occasion is refused as not found.
 *
 * @param occasion null for the office as a whole
 */
public record GetNilPeriod(@Nullable String occasion, String kind, LocalDate day) {}
