package io.drumtower.intake.format;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The offset at the end of a time, with or without colon. */
final class Offsets {

    private Offsets() {}

    /**
     * Null where the text ends instead.
     *
     * @throws DateTimeException if there is something else
     */
    static @Nullable ZoneOffset read(String text, int from) {
        int length = text.length() - from;
        if (length == 0) {
            return null;
        }
        char sign = text.charAt(from);
        if (length == 1 && (sign == 'Z' || sign == 'z')) {
            return ZoneOffset.UTC;
        }
        boolean colon = length == 6 && text.charAt(from + 3) == ':';
        if ((sign != '+' && sign != '-') || (length != 3 && length != 5 && !colon)) {
            throw new DateTimeException("no offset");
        }
        int hours = number(text, from + 1, from + 3);
        int minutes = length == 3 ? 0 : number(text, text.length() - 2, text.length());
        return sign == '-' ? ZoneOffset.ofHoursMinutes(-hours, -minutes) : ZoneOffset.ofHoursMinutes(hours, minutes);
    }

    /** @throws DateTimeException if it is not all digits, or none */
    static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no number");
            }
            number = number * 10 + digit;
        }
        if (from >= to) {
            throw new DateTimeException("no number");
        }
        return number;
    }
}
