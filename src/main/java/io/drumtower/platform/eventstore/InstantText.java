package io.drumtower.platform.eventstore;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * ISO 8601 in UTC exactly as {@link Instant#toString}, which costs more than all the rest of an event: the times of
 * nearly all events are of this era.
 */
final class InstantText {

    /** 0001-01-01 and 9999-12-31. */
    private static final long FIRST_SECOND = -62_135_596_800L;

    private static final long LAST_SECOND = 253_402_300_799L;

    /** The first of a number with so many digits. */
    private static final int[] TENS = {0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private InstantText() {}

    static String of(Instant instant) {
        if (instant.getEpochSecond() < FIRST_SECOND || instant.getEpochSecond() > LAST_SECOND) {
            return instant.toString();
        }
        var time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        var text = new StringBuilder(30);
        append(text, time.getYear(), 4).append('-');
        append(text, time.getMonthValue(), 2).append('-');
        append(text, time.getDayOfMonth(), 2).append('T');
        append(text, time.getHour(), 2).append(':');
        append(text, time.getMinute(), 2).append(':');
        append(text, time.getSecond(), 2);
        var nanos = instant.getNano();
        if (nanos % 1_000_000 == 0) {
            return nanos == 0
                    ? text.append('Z').toString()
                    : append(text.append('.'), nanos / 1_000_000, 3).append('Z').toString();
        }
        return nanos % 1_000 == 0
                ? append(text.append('.'), nanos / 1_000, 6).append('Z').toString()
                : append(text.append('.'), nanos, 9).append('Z').toString();
    }

    private static StringBuilder append(StringBuilder text, int number, int digits) {
        for (var tens = TENS[digits]; tens > 0; tens /= 10) {
            text.append((char) ('0' + number / tens % 10));
        }
        return text;
    }

    /** @throws java.time.DateTimeException when it is no time; 24:00 and a leap second are none, for {@link #of} writes neither */
    static Instant read(String text) {
        return isShaped(text)
                ? LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19),
                                nanos(text))
                        .toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    /** Whether it looks as {@link #of} writes it; the day, or the hour, need not exist. */
    private static boolean isShaped(String text) {
        var end = text.length() - 1;
        if (end < 19 || end == 20 || end > 29 || text.charAt(end) != 'Z') {
            return false;
        }
        for (var i = 0; i < end; i++) {
            var next = text.charAt(i);
            var due = i < 19 ? "0000-00-00T00:00:00".charAt(i) : i == 19 ? '.' : '0';
            if (due == '0' ? next < '0' || next > '9' : next != due) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text) {
        var digits = text.length() - 21;
        var nanos = number(text, 20, text.length() - 1);
        for (var i = Math.max(0, digits); i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            number = 10 * number + (text.charAt(i) - '0');
        }
        return number;
    }
}
