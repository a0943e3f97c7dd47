package io.drumtower.intake.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Remembers which user agents are bots: a log has few of them and many lines. Compared in full, bounded in size. */
final class UserAgents {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final int SLOTS = 1 << 12;
    private static final int MOST = SLOTS / 2;
    private static final int LONGEST = 512;

    private final byte[][] agents = new byte[SLOTS][];
    private final boolean[] bots = new boolean[SLOTS];
    private int count;

    boolean isBot(byte[] line, int from, int to) {
        if (to - from > LONGEST) {
            return decide(line, from, to);
        }
        int home = (int) (hash(line, from, to) >>> 52);
        int slot = home;
        while (true) {
            byte[] agent = agents[slot];
            if (agent == null) {
                return remember(makeRoom() ? home : slot, line, from, to);
            }
            if (agent.length == to - from && Arrays.equals(agent, 0, agent.length, line, from, to)) {
                return bots[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
    }

    /** Starts afresh when half full, so that a flood of invented agents only costs time. */
    private boolean makeRoom() {
        if (count < MOST) {
            return false;
        }
        Arrays.fill(agents, null);
        count = 0;
        return true;
    }

    private boolean remember(int slot, byte[] line, int from, int to) {
        agents[slot] = Arrays.copyOfRange(line, from, to);
        bots[slot] = decide(line, from, to);
        count++;
        return bots[slot];
    }

    private static boolean decide(byte[] line, int from, int to) {
        return BotNames.isBot(new String(line, from, to - from, ISO_8859_1));
    }

    private static long hash(byte[] line, int from, int to) {
        long hash = ODD;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = (hash ^ (long) EIGHT.get(line, at)) * ODD;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ line[at]) * ODD;
        }
        return hash * ODD;
    }
}
