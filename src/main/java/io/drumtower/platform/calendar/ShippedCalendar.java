package io.drumtower.platform.calendar;

import io.drumtower.kernel.WorkingDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The working days that come with the program, read when somebody first asks. */
@Component
class ShippedCalendar implements WorkingDays {

    private @Nullable WorkingDays days;

    private synchronized WorkingDays days() {
        var known = days;
        if (known == null) {
            known = HolidayCalendar.shipped();
            days = known;
        }
        return known;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return days().isWorkingDay(day);
    }

    @Override
    public boolean isEstimated(LocalDate day) {
        return days().isEstimated(day);
    }
}
