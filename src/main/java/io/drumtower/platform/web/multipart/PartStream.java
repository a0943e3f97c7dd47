package io.drumtower.platform.web.multipart;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumtower.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts a form into its parts, through one buffer. What is before the first delimiter and behind the last is ignored. */
final class PartStream {

    private static final Logger LOG = LoggerFactory.getLogger(PartStream.class);
    private static final int BUFFER = 1 << 17;

    /** Takes the content of a part, piece by piece. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] bytes, int from, int length) throws IOException;
    }

    private final InputStream in;
    private final Boundary boundary;
    private final UploadLimits limits;
    private final byte[] buffer;
    private int from;
    private int end;
    private long total;
    private int headLeft;
    private boolean atDelimiter;

    PartStream(InputStream in, Boundary boundary, UploadLimits limits) {
        this(in, boundary, limits, BUFFER);
    }

    /** @param size of the buffer, larger than a delimiter and the headers of a part together */
    PartStream(InputStream in, Boundary boundary, UploadLimits limits, int size) {
        this.in = in;
        this.boundary = boundary;
        this.limits = limits;
        buffer = new byte[size];
        buffer[end++] = '\r'; // the first delimiter has no line end before it when the form begins with it
        buffer[end++] = '\n';
    }

    /** Goes behind the next delimiter; false when it was the last. */
    boolean next() throws IOException {
        if (!atDelimiter) {
            content((bytes, at, length) -> {});
        }
        atDelimiter = false;
        while (end - from < 2) {
            fill();
        }
        if (buffer[from] == '-' && buffer[from + 1] == '-') {
            return false;
        }
        headLeft = limits.head();
        if (!line().isBlank()) {
            throw malformed();
        }
        return true;
    }

    /** The next line of the headers; empty behind the last. */
    String line() throws IOException {
        var at = from + 1;
        while (true) {
            while (at < end && !(buffer[at] == '\n' && buffer[at - 1] == '\r')) {
                at++;
            }
            if (at - from > headLeft) {
                throw malformed();
            }
            if (at < end) {
                break;
            }
            var seen = at - from;
            fill();
            at = from + seen;
        }
        var line = new String(buffer, from, at - 1 - from, UTF_8);
        headLeft -= at + 1 - from;
        from = at + 1;
        return line;
    }

    /** What is left of the part. */
    void content(Sink sink) throws IOException {
        while (true) {
            var at = boundary.indexIn(buffer, from, end);
            if (at > from) {
                sink.take(buffer, from, at - from);
                from = at;
            }
            if (end - from >= boundary.length()) {
                from += boundary.length();
                atDelimiter = true;
                return;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, end - from);
        end -= from;
        from = 0;
        var read = read();
        end += read;
        total += read;
        if (total > limits.body()) {
            throw UploadLimits.tooLarge();
        }
    }

    /** Until the buffer is full, so that it is searched and written in large pieces. */
    private int read() {
        try {
            var read = in.readNBytes(buffer, end, buffer.length - end);
            if (read > 0) {
                return read;
            }
        } catch (IOException e) {
            LOG.debug("the sender of an upload has gone", e);
        }
        throw Refused.of(400, "platform.problem.upload-incomplete");
    }

    static Refused malformed() {
        return Refused.of(400, "platform.problem.upload-malformed");
    }
}
