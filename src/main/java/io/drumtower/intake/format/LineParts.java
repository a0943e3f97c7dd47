package io.drumtower.intake.format;

import io.drumtower.kernel.ByteSearch;

/** Finds the parts of an access-log line. */
final class LineParts {

    private static final long QUOTES = ByteSearch.eightTimes('"');
    private static final long BACKSLASHES = ByteSearch.eightTimes('\\');
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
                long eight = ByteSearch.eight(line, at);
                long found = ByteSearch.zeroBytes(eight ^ QUOTES) | ByteSearch.zeroBytes(eight ^ BACKSLASHES);
                if (found == 0) {
                    at += 8;
                    continue;
                }
                at += ByteSearch.first(found);
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
}
