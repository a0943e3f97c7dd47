package io.drumtower.intake.format;

/** Whether a request asks for a page, by its method and target; anything may stand in it. */
final class RequestLine {

    private RequestLine() {}

    /** GET or POST, of a target that is not static. */
    static boolean asksForPage(byte[] line, int from, int to) {
        int target = target(line, from, to);
        if (target >= to || line[target] == ' ') {
            return false;
        }
        int dot = -1;
        int at = target;
        while (at < to && !endsPath(line[at])) {
            if (line[at] == '.') {
                dot = at;
            } else if (line[at] == '/') {
                dot = -1;
            }
            at++;
        }
        return dot < 0 || !StaticFiles.isExtension(line, dot + 1, at);
    }

    private static int target(byte[] line, int from, int to) {
        if (from + 4 < to
                && line[from] == 'G'
                && line[from + 1] == 'E'
                && line[from + 2] == 'T'
                && line[from + 3] == ' ') {
            return from + 4;
        }
        boolean post = from + 5 < to
                && line[from] == 'P'
                && line[from + 1] == 'O'
                && line[from + 2] == 'S'
                && line[from + 3] == 'T'
                && line[from + 4] == ' ';
        return post ? from + 5 : to;
    }

    private static boolean endsPath(byte next) {
        return next == ' ' || next == '?' || next == '#' || next == ';';
    }
}
