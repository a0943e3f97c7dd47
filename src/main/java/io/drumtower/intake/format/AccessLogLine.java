package io.drumtower.intake.format;

/**
 * Reads the lines of an access log, combined or common, and counts them by the rule 口径 v1. One object reads many lines,
 * one at a time and in one thread; what it tells is that of the last line.
 */
public interface AccessLogLine {

    /** The version of the definitions below, as it stands in events. */
    String COUNTING_RULE = "v1";

    /**
     * @param from first byte of the line
     * @param to first byte behind it, its LF not included; a CR before that is dropped
     * @return whether it is a well-formed request line; if not, see {@link #reason}
     */
    boolean read(byte[] buffer, int from, int to);

    /** Its own time, in seconds since 1970. */
    long epochSecond();

    /** GET or POST, status 2xx or 304, not static, not a bot. */
    boolean pageView();

    /** By its user agent. */
    boolean bot();

    /** Status 400 to 599. */
    boolean error();

    /** False where the line has no user agent, so that a bot cannot be told. */
    boolean agentRecorded();

    /** Why the line was not read. */
    String reason();

    static AccessLogLine reader() {
        return new AccessLogReader();
    }
}
