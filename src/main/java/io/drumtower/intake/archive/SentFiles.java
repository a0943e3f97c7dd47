package io.drumtower.intake.archive;

import java.util.List;
import java.util.Map;

/** Which files a source has sent, and up to where each was counted. */
public interface SentFiles {

    /**
     * A file that was sent before.
     *
     * @param covered lines that start below it were counted
     * @param marks SHA-256, in hexadecimal, of the bytes up to some ends of lines
     */
    record SentFile(String file, long covered, Map<Long, String> marks) {}

    /**
     * The newest files of the source that begin with the same line; at most 64.
     *
     * @param scope what the sender says that its deliveries belong to; empty when it says nothing
     */
    List<SentFile> beginningWith(String source, String scope, String firstLine);

    /**
     * Covers more of a file, in the running transaction.
     *
     * @param expected what was covered until now; 0 for a new file
     * @throws io.drumtower.kernel.Refused with 503 when another delivery was faster
     */
    void cover(
            String source,
            String scope,
            String file,
            String firstLine,
            long expected,
            long covered,
            Map<Long, String> marks);
}
