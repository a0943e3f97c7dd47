package io.drumtower.figures.outbound;

import io.drumtower.figures.PeriodFigures;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.HalfHour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The half hours of one day.
 *
 * @param position of the log, up to which events are in the numbers
 */
record HalfHours(LocalDate day, long position, List<PeriodFigures> periods) {

    static final String BLOCKED = "attacks.blocked";
    static final String CHALLENGED = "attacks.challenged";
    static final String DETECTED = "attacks.detected";
    static final String UNKNOWN = "attacks.unknown";
    static final String VIEWS = "traffic.page-views";
    static final String REQUESTS = "traffic.requests";
    static final String PEAK_MINUTE = "traffic.peak-per-minute";
    static final String PEAK_SECOND = "traffic.peak-per-second";
    static final String REJECTED = "intake.rejected";

    /** A day that has one of these is a day with data. What could not be read belongs to no day of its own. */
    static final List<String> FIGURES =
            List.of(BLOCKED, CHALLENGED, DETECTED, UNKNOWN, VIEWS, REQUESTS, PEAK_MINUTE, PEAK_SECOND);

    private static final List<String> RECORDS = List.of(BLOCKED, CHALLENGED, DETECTED, UNKNOWN, REQUESTS);

    /** 48; when a clock was put forward or back, as in 1986 to 1991, two less or more. */
    static int countOf(LocalDate day) {
        var seconds = end(day).getEpochSecond() - BusinessDay.start(day).getEpochSecond();
        return (int) (seconds / HalfHour.LENGTH.toSeconds());
    }

    Instant start() {
        return BusinessDay.start(day);
    }

    static Instant end(LocalDate day) {
        return BusinessDay.start(day.plusDays(1));
    }

    List<Count> counts(String key) {
        return periods.stream().map(period -> Count.of(period, key)).toList();
    }

    Total total(String key) {
        return Total.sum(counts(key));
    }

    Total maximum(String key) {
        return Total.maximum(counts(key));
    }

    /** Records that came after the close of their half hour. */
    long late() {
        return periods.stream().mapToLong(PeriodFigures::late).sum();
    }

    /** Records that came on this day and could not be read. */
    long rejected() {
        return periods.stream().map(Count::rejected).mapToLong(Count::value).sum();
    }

    /** How many records the day's numbers are made of. */
    long records() {
        return RECORDS.stream()
                .flatMap(key -> counts(key).stream())
                .mapToLong(Count::value)
                .sum();
    }
}
