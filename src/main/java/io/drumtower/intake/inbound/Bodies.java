package io.drumtower.intake.inbound;

import io.drumtower.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads what was sent within its limits; what cannot be unpacked is refused before anything is recorded. */
final class Bodies {

    static final int LARGEST_BODY = 16 << 20;
    static final long LARGEST_UNPACKED = 100L << 20;
    private static final int MOST_EXPANSION = 100;
    private static final int FREE_EXPANSION = 1 << 20;

    private Bodies() {}

    /** All bytes of a stream, at most {@code most}. */
    static byte[] readAll(InputStream in, long most) throws IOException {
        try {
            var bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw Refused.of(422, "intake.problem.cannot-unpack");
        }
    }

    static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    /** Unpacks and counts: a small file that unpacks without end is refused. */
    static InputStream unpack(InputStream packed, long packedBytes, long most) throws IOException {
        try {
            return new Limited(new GZIPInputStream(packed, 1 << 16), packedBytes, most);
        } catch (ZipException | EOFException e) {
            throw Refused.of(422, "intake.problem.cannot-unpack");
        }
    }

    static InputStream unpack(byte[] packed, long most) throws IOException {
        return unpack(new ByteArrayInputStream(packed), packed.length, most);
    }

    static Refused tooLarge(long most) {
        return Refused.of(413, "intake.problem.too-large", most >> 20);
    }

    private static final class Limited extends FilterInputStream {

        private final long packedBytes;
        private final long most;
        private long read;

        Limited(InputStream in, long packedBytes, long most) {
            super(in);
            this.packedBytes = packedBytes;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                var count = super.read(buffer, offset, length);
                read += Math.max(0, count);
                if (read > most) {
                    throw tooLarge(most);
                }
                if (read > FREE_EXPANSION && read / MOST_EXPANSION > packedBytes) {
                    throw Refused.of(413, "intake.problem.expands-too-much", MOST_EXPANSION);
                }
                return count;
            } catch (ZipException | EOFException e) {
                throw Refused.of(422, "intake.problem.cannot-unpack");
            }
        }
    }
}
