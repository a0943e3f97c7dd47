package io.drumtower.kernel;

import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * Working days (工作日): Monday to Friday, but for the days off that the State Council announces for each year, and with
 * the weekend days that it makes working days (调休).
 */
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /** Whether nothing is announced for the year of the day: then Monday to Friday are taken, which is an estimate. */
    boolean isEstimated(LocalDate day);

    /** Whether nothing is announced for a year that lies between the two, or that one of them is in. */
    default boolean isEstimated(LocalDate begin, LocalDate end) {
        return IntStream.rangeClosed(begin.getYear(), end.getYear())
                .anyMatch(year -> isEstimated(LocalDate.ofYearDay(year, 1)));
    }

    /**
     * The last day of a limit; the day on which it begins does not count.
     *
     * @param days working days, not negative
     */
    default LocalDate after(LocalDate begin, int days) {
        var day = begin;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days behind the one and up to the other; 0 when it is not later. */
    default int between(LocalDate begin, LocalDate end) {
        return begin.isBefore(end)
                ? (int) begin.plusDays(1)
                        .datesUntil(end.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }
}
