package io.drumtower.pages;

import io.drumtower.kernel.BusinessDay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** A time as people type it: {@code 2021-09-26 14:30}, also with one digit, a T, or a full-width colon. */
public final class TypedTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-M-d H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private TypedTime() {}

    /** @throws java.time.format.DateTimeParseException when it cannot be read */
    public static Instant read(String typed) {
        var text = typed.strip().replace('T', ' ').replaceAll("\\s+", " ").replace('：', ':');
        return LocalDateTime.parse(text, FORM).atZone(BusinessDay.zone()).toInstant();
    }
}
