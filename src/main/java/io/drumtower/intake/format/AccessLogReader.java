package io.drumtower.intake.format;

/** Goes once over the bytes of a line and keeps no text of it. */
final class AccessLogReader implements AccessLogLine {

    private static final int NONE = -1;
    private static final int STATUS_AND_BLANKS = 5; // blank, three digits, blank

    private final LogDate date = new LogDate();
    private final UserAgents agents = new UserAgents();
    private long epochSecond;
    private int status;
    private boolean pageView;
    private boolean bot;
    private boolean agentRecorded;
    private String reason = "";

    @Override
    public boolean read(byte[] line, int from, int to) {
        int end = to > from && line[to - 1] == '\r' ? to - 1 : to;
        if (from == end) {
            return refuse("empty line");
        }
        int time = LineParts.time(line, from, end);
        if (time < 0) {
            return refuse("not host, ident, user");
        }
        epochSecond = date.read(line, time, end);
        if (epochSecond == LogDate.NONE) {
            return refuse("no such time");
        }
        int request = time + LogDate.LENGTH + 2;
        if (request > end || line[request - 2] != ' ' || line[request - 1] != '"') {
            return refuse("no request");
        }
        int behind = LineParts.closingQuote(line, request, end);
        return behind < 0 ? refuse("request not closed") : readAnswer(line, request, behind, end);
    }

    private boolean readAnswer(byte[] line, int request, int quote, int end) {
        int size = quote + 1 + STATUS_AND_BLANKS;
        status = LineParts.status(line, quote + 1, end);
        if (status < 0) {
            return refuse("no status");
        }
        int more = LineParts.behindSize(line, size, end);
        if (more < 0) {
            return refuse("no size");
        }
        readAgent(line, more, end);
        pageView = !bot && (status / 100 == 2 || status == 304) && RequestLine.asksForPage(line, request, quote);
        return true;
    }

    /** Referer and user agent may be missing, or cut at the end of the line. */
    private void readAgent(byte[] line, int from, int end) {
        int referer = behindOpeningQuote(line, from, end);
        int refererEnd = referer < 0 ? NONE : LineParts.closingQuote(line, referer, end);
        int agent = refererEnd < 0 ? NONE : behindOpeningQuote(line, refererEnd + 1, end);
        agentRecorded = agent >= 0;
        if (agentRecorded) {
            int agentEnd = LineParts.closingQuote(line, agent, end);
            bot = agents.isBot(line, agent, agentEnd < 0 ? end : agentEnd);
        } else {
            bot = false;
        }
    }

    private static int behindOpeningQuote(byte[] line, int from, int end) {
        return from + 2 <= end && line[from] == ' ' && line[from + 1] == '"' ? from + 2 : NONE;
    }

    private boolean refuse(String why) {
        reason = why;
        return false;
    }

    @Override
    public long epochSecond() {
        return epochSecond;
    }

    @Override
    public boolean pageView() {
        return pageView;
    }

    @Override
    public boolean bot() {
        return bot;
    }

    @Override
    public boolean error() {
        return status >= 400 && status <= 599;
    }

    @Override
    public boolean agentRecorded() {
        return agentRecorded;
    }

    @Override
    public String reason() {
        return reason;
    }
}
