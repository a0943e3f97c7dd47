package io.drumtower.intake.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the parts of an access-log line. */
final class LineParts {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final int NONE = -1;

    private LineParts() {}

    /** The bracket of the time, behind three or four words; -1 without. */
    static int time(byte[] line, int from, int to) {
        int words = 0;
        int start = from;
        for (int at = from; at < to - 1; at++) {
            if (line[at] == ' ') {
                words++;
                if (at == start || words > 4) {
                    return NONE;
                }
                if (line[at + 1] == '[') {
                    return words < 3 ? NONE : at + 1;
                }
                start = at + 1;
            }
        }
        return NONE;
    }

    /** A backslash escapes the byte behind it; -1 if the text goes on to the end. */
    static int closingQuote(byte[] line, int from, int to) {
        int at = from;
        while (at < to) {
            if (at + 8 <= to) {
                long eight = (long) EIGHT.get(line, at);
                long found = zeroBytes(eight ^ QUOTES) | zeroBytes(eight ^ BACKSLASHES);
                if (found == 0) {
                    at += 8;
                    continue;
                }
                at += Long.numberOfTrailingZeros(found) >>> 3;
            }
            if (line[at] == '"') {
                return at;
            }
            at += line[at] == '\\' ? 2 : 1;
        }
        return NONE;
    }

    /** Three digits between blanks; -1 without. */
    static int status(byte[] line, int from, int to) {
        boolean shaped = from + 5 <= to
                && line[from] == ' '
                && isDigit(line[from + 1])
                && isDigit(line[from + 2])
                && isDigit(line[from + 3])
                && line[from + 4] == ' ';
        return shaped ? (line[from + 1] - '0') * 100 + (line[from + 2] - '0') * 10 + line[from + 3] - '0' : NONE;
    }

    /** Behind digits or a dash, that a blank or the end follows; -1 without. */
    static int behindSize(byte[] line, int from, int to) {
        int at = from;
        if (at < to && line[at] == '-') {
            at++;
        } else {
            while (at < to && isDigit(line[at])) {
                at++;
            }
        }
        return at > from && (at == to || line[at] == ' ') ? at : NONE;
    }

    static boolean isDigit(byte next) {
        return next >= '0' && next <= '9';
    }

    /** The high bit of each byte that is zero; the lowest such bit is exact. */
    private static long zeroBytes(long eight) {
        return (eight - ONES) & ~eight & HIGH_BITS;
    }
}
