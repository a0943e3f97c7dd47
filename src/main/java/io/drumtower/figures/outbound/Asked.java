package io.drumtower.figures.outbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A position of the log as it is asked for: by its number, or by a time with its zone, or a day. */
@Component
class Asked {

    private static final int DIGITS = 18;

    private final EventLog log;

    Asked(EventLog log) {
        this.log = log;
    }

    /** @return null for null and for blank: now */
    @Nullable Long position(@Nullable String asOf, String field) {
        if (asOf == null || asOf.isBlank()) {
            return null;
        }
        try {
            return isPosition(asOf) ? (Long) Long.parseLong(digits(asOf)) : log.positionAt(time(asOf.strip()));
        } catch (DateTimeParseException e) {
            throw Refused.invalid("figures.problem.as-of", field, field);
        }
    }

    /** Not a time, and not now. */
    static boolean isPosition(@Nullable String asOf) {
        var typed = asOf == null ? "" : digits(asOf);
        return !typed.isEmpty() && typed.length() <= DIGITS && typed.chars().allMatch(Character::isDigit);
    }

    /** Positions are shown with commas. */
    private static String digits(String typed) {
        return typed.strip().replace(",", "");
    }

    /** A day is told as its end. */
    private static Instant time(String typed) {
        if (typed.contains("T")) {
            var time = OffsetDateTime.parse(typed);
            Members.year(time.getYear());
            return time.toInstant();
        }
        var day = LocalDate.parse(typed);
        Members.year(day.getYear());
        return BusinessDay.start(day.plusDays(1));
    }
}
