package io.drumtower.intake.format;

import static java.util.Locale.ENGLISH;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Times as web servers log them. What cannot be read is {@link Moment#NONE}. */
final class LogTime {

    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter CLF = new DateTimeFormatterBuilder()
            .appendPattern("dd/MMM/uuuu:HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private LogTime() {}

    /** {@code Mon Nov 23 09:14:44 2026} of C: no offset. */
    static Moment asctime(@Nullable String text, ZoneId zone) {
        if (text == null) {
            return Moment.NONE;
        }
        try {
            return Moment.of(LocalDateTime.parse(text, ASCTIME), Offsets.NONE, zone);
        } catch (DateTimeException noSuchTime) {
            return Moment.NONE;
        }
    }

    /** {@code 13/May/2017:08:39:31 --0400} of Apache; ModSecurity 2 writes the minus of the offset twice. */
    static Moment clf(@Nullable String text, ZoneId zone) {
        if (text == null) {
            return Moment.NONE;
        }
        int blank = text.indexOf(' ');
        String local = blank < 0 ? text : text.substring(0, blank);
        String offset = blank < 0 ? "" : text.substring(blank + 1);
        try {
            return Moment.of(
                    LocalDateTime.parse(local, CLF),
                    Offsets.read(offset.startsWith("--") ? offset.substring(1) : offset, 0),
                    zone);
        } catch (DateTimeException noSuchTime) {
            return Moment.NONE;
        }
    }
}
