package io.drumtower.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the period of a nil report, and what is known of it; an unknown kind or occasion is refused as not found.
 *
 * @param occasion null for the office as a whole
 * @param day on which the period ends
 * @param from first day of a period of days, for what the annual report wants to be nil; null for what is reported daily
 */
public record GetNilPeriod(
        @Nullable String occasion,
        String kind,
        LocalDate day,
        @Nullable LocalDate from) {}
