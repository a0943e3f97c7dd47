package io.drumtower.intake.format;

import java.util.Arrays;

/** IPv6 addresses as RFC 4291, section 2.2, writes them. */
final class Ipv6 {

    private static final int[] NONE = {};

    private Ipv6() {}

    /** The eight groups; empty if it is no address. */
    static int[] groups(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            int[] all = list(address);
            return all.length == 8 ? all : NONE;
        }
        String before = address.substring(0, gap);
        String after = address.substring(gap + 2);
        int[] head = list(before);
        int[] tail = list(after);
        boolean bad = (head.length == 0 && !before.isEmpty())
                || (tail.length == 0 && !after.isEmpty())
                || before.indexOf('.') >= 0
                || head.length + tail.length > 7;
        if (bad) {
            return NONE;
        }
        int[] groups = Arrays.copyOf(head, 8);
        System.arraycopy(tail, 0, groups, 8 - tail.length, tail.length);
        return groups;
    }

    static boolean isMapped(int[] groups) {
        return groups[5] == 0xFFFF && (groups[0] | groups[1] | groups[2] | groups[3] | groups[4]) == 0;
    }

    /** Groups without a gap, of which the last may be an IPv4 address; empty if there is none, or a bad one. */
    private static int[] list(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        String[] words = text.split(":", -1);
        int[] groups = new int[words.length + 1];
        int count = 0;
        for (int at = 0; at < words.length; at++) {
            int[] ipv4 = at == words.length - 1 ? Network.ipv4(words[at]) : NONE;
            if (ipv4.length > 0) {
                groups[count++] = ipv4[0] << 8 | ipv4[1];
                groups[count++] = ipv4[2] << 8 | ipv4[3];
            } else if (words[at].matches("[0-9A-Fa-f]{1,4}")) {
                groups[count++] = Integer.parseInt(words[at], 16);
            } else {
                return NONE;
            }
        }
        return Arrays.copyOf(groups, count);
    }
}
