package io.drumtower.intake.inbound;

import io.drumtower.kernel.ByteSearch;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Cuts a stream into lines at LF, through one buffer: memory does not grow with the file. The bytes of a part stay in
 * the buffer until it is released. All bytes are hashed on their way.
 */
final class Lines {

    /** A line that is longer is skipped, never buffered. */
    static final int LONGEST = 1 << 20;

    /** A part is to be released when it has so many bytes. */
    static final int PART = 4 << 20;

    /** So much stays in the cache of the processor, and little is moved when a part is released. */
    private static final int READ = 1 << 17;

    private final InputStream in;
    private final MessageDigest digest = Sha256.digest();
    private final byte[] buffer = new byte[PART + 2 * LONGEST];
    private long bufferOffset;
    private int hashedTo;
    private int partStart;
    private int end;
    private int from;
    private int to;
    private int nextFrom;
    private boolean terminated;
    private boolean tooLong;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        from = nextFrom;
        var at = from;
        while (true) {
            at = ByteSearch.indexOf(buffer, at, end, (byte) '\n');
            tooLong = at - from > LONGEST;
            if (at < end || tooLong || !fill()) {
                break;
            }
        }
        to = at;
        terminated = at < end && !tooLong;
        nextFrom = terminated ? at + 1 : at;
        return terminated || tooLong || to > from;
    }

    private boolean fill() throws IOException {
        var read = in.read(buffer, end, Math.min(READ, buffer.length - end));
        end += Math.max(0, read);
        return read > 0;
    }

    /** Passes over the rest of a line that is too long. The part before it must have been taken. */
    void skip() throws IOException {
        var at = from;
        while (true) {
            at = ByteSearch.indexOf(buffer, at, end, (byte) '\n');
            nextFrom = Math.min(end, at + 1);
            if (at < end) {
                release();
                return;
            }
            nextFrom = end;
            release();
            at = 0;
            if (!fill()) {
                return;
            }
        }
    }

    /** Lets go of the part: of all lines up to the current one. */
    void release() {
        hash(nextFrom);
        System.arraycopy(buffer, nextFrom, buffer, 0, end - nextFrom);
        bufferOffset += nextFrom;
        end -= nextFrom;
        hashedTo = 0;
        nextFrom = 0;
        partStart = 0;
    }

    /** The part begins with the current line: what was before is known. */
    void beginPart() {
        partStart = from;
    }

    /** SHA-256 of all bytes up to a place in the part, which only moves forward. */
    String hashUpTo(int at) {
        hash(at);
        return Sha256.peek(digest);
    }

    /** SHA-256 of the whole stream, after its last line. */
    String hash() {
        hash(end);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void hash(int at) {
        digest.update(buffer, hashedTo, at - hashedTo);
        hashedTo = at;
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    /** Without the LF. */
    int to() {
        return to;
    }

    boolean terminated() {
        return terminated;
    }

    boolean tooLong() {
        return tooLong;
    }

    int partStart() {
        return partStart;
    }

    /** Behind the current line. */
    int partEnd() {
        return nextFrom;
    }

    /** Place of a byte of the buffer in the stream. */
    long offset(int at) {
        return bufferOffset + at;
    }
}
