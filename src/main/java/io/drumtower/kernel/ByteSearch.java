package io.drumtower.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds bytes eight at a time. */
public final class ByteSearch {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private ByteSearch() {}

    /** Place of the first such byte; {@code to} if there is none. */
    public static int indexOf(byte[] bytes, int from, int to, byte wanted) {
        long eightTimes = eightTimes(wanted);
        int at = from;
        while (at + Long.BYTES <= to) {
            long found = zeroBytes(eight(bytes, at) ^ eightTimes);
            if (found != 0) {
                return at + first(found);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    public static long eightTimes(int wanted) {
        return ONES * (wanted & 0xFF);
    }

    public static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
    }

    /** The high bit of each byte that is zero; the lowest such bit is exact. */
    public static long zeroBytes(long eight) {
        return (eight - ONES) & ~eight & HIGH_BITS;
    }

    /** Which of the eight is the first. */
    public static int first(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }
}
