package io.drumtower.intake.format;

import org.jspecify.annotations.Nullable;

/** The network of an address: /24 or /48. Reads literals only, so no name is ever looked up. */
final class Network {

    private static final int[] NONE = {};

    private Network() {}

    /** Null for anything but an IPv4 or IPv6 address; one mapped into IPv6 is IPv4. */
    static @Nullable String of(@Nullable String address) {
        if (address == null || address.length() > 64) {
            return null;
        }
        if (address.indexOf(':') < 0) {
            return ofIpv4(address);
        }
        int zone = address.indexOf('%');
        int[] groups = Ipv6.groups(zone < 0 ? address : address.substring(0, zone));
        return groups.length == 0 ? null : ofIpv6(groups);
    }

    /** The canonical form of a network that is written as /24 or /48; null for anything else. */
    static @Nullable String parse(String network) {
        int slash = network.indexOf('/');
        if (slash < 0) {
            return null;
        }
        String canonical = of(network.substring(0, slash));
        return canonical != null && canonical.endsWith(network.substring(slash)) ? canonical : null;
    }

    /** The four numbers of an IPv4 address; empty if it is none. */
    static int[] ipv4(String address) {
        int[] numbers = new int[4];
        int count = 0;
        int digits = 0;
        for (int at = 0; at < address.length(); at++) {
            char next = address.charAt(at);
            if (next == '.') {
                if (digits == 0 || ++count > 3) {
                    return NONE;
                }
                digits = 0;
            } else if (next < '0' || next > '9' || (digits == 1 && numbers[count] == 0) || ++digits > 3) {
                return NONE;
            } else {
                numbers[count] = numbers[count] * 10 + next - '0';
                if (numbers[count] > 255) {
                    return NONE;
                }
            }
        }
        return count == 3 && digits > 0 ? numbers : NONE;
    }

    private static @Nullable String ofIpv4(String address) {
        int[] numbers = ipv4(address);
        return numbers.length == 0 ? null : numbers[0] + "." + numbers[1] + "." + numbers[2] + ".0/24";
    }

    private static String ofIpv6(int[] groups) {
        if (Ipv6.isMapped(groups)) {
            return (groups[6] >> 8) + "." + (groups[6] & 0xFF) + "." + (groups[7] >> 8) + ".0/24";
        }
        int shown = groups[2] != 0 ? 3 : groups[1] != 0 ? 2 : groups[0] != 0 ? 1 : 0;
        StringBuilder network = new StringBuilder();
        for (int at = 0; at < shown; at++) {
            network.append(at == 0 ? "" : ":").append(Integer.toHexString(groups[at]));
        }
        return network.append("::/48").toString();
    }
}
