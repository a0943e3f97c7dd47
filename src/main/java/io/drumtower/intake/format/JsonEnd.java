package io.drumtower.intake.format;

/** Where a JSON value ends by its brackets and quotes, whatever its bytes mean. */
final class JsonEnd {

    private static final int NONE = -1;

    private JsonEnd() {}

    /**
     * The first byte behind the value that starts at {@code from}; -1 if it never ends, or is nested too deep. Gives up
     * at the first wrong bracket or control character, so that a body of broken values costs no more than its length
     * times the depth.
     */
    static int of(byte[] body, int from) {
        long objects = 0; // a bit for each open bracket, the innermost last: 1 for {, 0 for [
        int depth = 0;
        int at = from;
        while (at < body.length) {
            byte next = body[at];
            if (next == '{' || next == '[') {
                if (++depth > Json.DEEPEST) {
                    return NONE;
                }
                objects = objects << 1 | (next == '{' ? 1 : 0);
                at++;
            } else if (next == '}' || next == ']') {
                if (depth == 0 || (objects & 1) != (next == '}' ? 1 : 0)) {
                    return NONE;
                }
                objects >>>= 1;
                depth--;
                at++;
            } else {
                at = behind(body, at);
            }
            if (at < 0 || (depth == 0 && at > from)) {
                return at;
            }
        }
        return NONE;
    }

    /** Behind one string, or one word or separator. */
    private static int behind(byte[] body, int at) {
        if (body[at] == '"') {
            return behindString(body, at + 1);
        }
        if (!isWord(body[at])) {
            return isControl(body[at]) ? NONE : at + 1;
        }
        int end = at;
        while (end < body.length && isWord(body[end])) {
            end++;
        }
        return end;
    }

    private static int behindString(byte[] body, int from) {
        for (int at = from; at < body.length; at++) {
            byte next = body[at];
            if (next == '"') {
                return at + 1;
            }
            if (next == '\\') {
                at++;
            } else if (next >= 0 && next < ' ') {
                return NONE;
            }
        }
        return NONE;
    }

    private static boolean isControl(byte next) {
        return next >= 0 && next < ' ' && next != '\n' && next != '\r' && next != '\t';
    }

    private static boolean isWord(byte next) {
        return (next >= '0' && next <= '9')
                || (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || next == '+'
                || next == '-'
                || next == '.';
    }
}
