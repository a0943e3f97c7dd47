package io.drumtower.intake.format;

import java.time.DateTimeException;

/** The offset at the end of a time, with or without colon. */
final class Offsets {

    /** There is none: the text ends. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int MOST_SECONDS = 18 * 3_600;

    private Offsets() {}

    /**
     * Seconds ahead of UTC, or {@link #NONE}.
     *
     * @throws DateTimeException if there is something else
     */
    static int read(String text, int from) {
        int length = text.length() - from;
        if (length == 0) {
            return NONE;
        }
        char sign = text.charAt(from);
        if (length == 1 && (sign == 'Z' || sign == 'z')) {
            return 0;
        }
        boolean colon = length == 6 && text.charAt(from + 3) == ':';
        if ((sign != '+' && sign != '-') || (length != 3 && length != 5 && !colon)) {
            throw new DateTimeException("no offset");
        }
        int minutes = length == 3 ? 0 : number(text, text.length() - 2, text.length());
        int seconds = (number(text, from + 1, from + 3) * 60 + minutes) * 60;
        if (minutes > 59 || seconds > MOST_SECONDS) {
            throw new DateTimeException("no such offset");
        }
        return sign == '-' ? -seconds : seconds;
    }

    /** @throws DateTimeException if it is not all digits, or none */
    static int number(String text, int from, int to) {
        if (from >= to) {
            throw new DateTimeException("no number");
        }
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no number");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
