package io.drumtower.pages;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Fields of forms, as they are typed. */
public final class FormFields {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private FormFields() {}

    /** @return null where nothing is chosen that there is */
    public static <T extends Enum<T>> @Nullable T choice(@Nullable String typed, Class<T> choices) {
        return Stream.of(choices.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** @return null where nothing is typed */
    public static @Nullable Instant time(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return TypedTime.read(typed);
        } catch (DateTimeParseException e) {
            throw Refused.invalid("pages.problem.time-malformed", field, field);
        }
    }

    /** @return null where nothing is typed */
    public static @Nullable OffsetDateTime offsetTime(@Nullable String typed, String field) {
        var time = time(typed, field);
        return time == null ? null : time.atZone(BusinessDay.zone()).toOffsetDateTime();
    }

    /**
     * A day is told as its end, so that what was told at an hour of it is older; today as now.
     *
     * @return null where nothing is typed
     */
    public static @Nullable OffsetDateTime dayOrTime(@Nullable String typed, String field, Instant now) {
        if (typed == null || !DAY.matcher(typed.strip()).matches()) {
            return offsetTime(typed, field);
        }
        var day = day(typed, field);
        if (day == null) {
            return null;
        }
        var end = BusinessDay.start(day.plusDays(1)).minusSeconds(1);
        var isToday = day.equals(BusinessDay.of(now));
        return (isToday ? now : end).atZone(BusinessDay.zone()).toOffsetDateTime();
    }

    /** @return null where nothing is typed */
    public static @Nullable LocalDate day(@Nullable String typed, String field) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw Refused.invalid("pages.problem.day", field, field);
        }
    }

    /** A form shows times to the minute: what it sends back unchanged is no change. */
    public static boolean isMinuteOf(Instant typed, Instant time) {
        return typed.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }

    /** As a part of an address, of its path or its query. */
    public static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
