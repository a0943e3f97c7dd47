package io.drumtower.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are UTF-8, as RFC 3629 defines it: no surrogates, nothing longer than needed. */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** The first byte behind a byte order mark; 0 without one. */
    static int afterMark(byte[] body) {
        boolean marked = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    static boolean isValid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (at + 32 <= to && isAscii(bytes, at)) {
                at += 32;
            } else if (bytes[at] >= 0) {
                at++;
            } else {
                int length = lengthAt(bytes, at, to);
                if (length == 0) {
                    return false;
                }
                at += length;
            }
        }
        return true;
    }

    /** The same text with U+FFFD for what is not UTF-8; ASCII bytes stay, so the structure does. */
    static byte[] replaced(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, UTF_8).getBytes(UTF_8);
    }

    /** The 32 bytes from there. */
    private static boolean isAscii(byte[] bytes, int at) {
        long any = (long) EIGHT.get(bytes, at)
                | (long) EIGHT.get(bytes, at + 8)
                | (long) EIGHT.get(bytes, at + 16)
                | (long) EIGHT.get(bytes, at + 24);
        return (any & HIGH_BITS) == 0;
    }

    /** Bytes of the character that starts with a high byte; 0 if it is none. */
    private static int lengthAt(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || at + length > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int next = 2; next < length; next++) {
            if ((bytes[at + next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
