package io.drumtower.platform.sample;

import io.drumtower.kernel.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The office of the sample in the reference year: when it is open. */
record Office(WorkingDays calendar) {

    static final String NAME = "示例省商务厅";

    static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    static final LocalDate LAST = LocalDate.of(2021, 12, 31);

    /** Before anything is recorded. */
    static final Instant START = Expo.at("2021-01-04T08:30");

    /** When what was published since the last time is recorded. */
    private static final String CLOSING = "17:20";

    static Instant at(LocalDate day, String time) {
        return Expo.at(day + "T" + time);
    }

    List<LocalDate> workingDays() {
        return FIRST.datesUntil(LAST.plusDays(1)).filter(calendar::isWorkingDay).toList();
    }

    /** That day, or the next that is one. */
    LocalDate workingDay(LocalDate day) {
        return calendar.isWorkingDay(day) ? day : calendar.after(day, 1);
    }

    LocalDate lastWorkingDay(int month) {
        var day = FIRST.withMonth(month);
        for (day = day.withDayOfMonth(day.lengthOfMonth()); !calendar.isWorkingDay(day); ) {
            day = day.minusDays(1);
        }
        return day;
    }

    Instant closing(LocalDate day, Instant notBefore) {
        var closing = at(workingDay(day), CLOSING);
        return closing.isBefore(notBefore) ? closing(workingDay(day).plusDays(1), notBefore) : closing;
    }
}
