package io.drumtower.intake.poll;

import io.drumtower.intake.FeedGrant;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Which addresses may be asked: those of the open web, and those that a grant names. */
final class Networks {

    private static final Pattern CIDR = Pattern.compile("([0-9a-fA-F:.]{2,45})/(\\d{1,3})");

    private final FeedGrant grant;

    Networks(FeedGrant grant) {
        this.grant = grant;
    }

    /** IPv4 in the clothes of IPv6 is an {@code Inet4Address} already. */
    boolean allows(InetAddress address) {
        return isOpen(address) || grant.networks().stream().anyMatch(one -> holds(one, address));
    }

    boolean allows(int port) {
        return port == 80 || port == 443 || grant.ports().contains(port);
    }

    /** Whether it is a network in CIDR form; a name is never looked up. */
    static boolean isCidr(String text) {
        var parts = CIDR.matcher(text);
        if (!parts.matches() || !(parts.group(1).contains(":") || parts.group(1).matches("\\d+(\\.\\d+){3}"))) {
            return false;
        }
        try {
            var bits = 8 * InetAddress.getByName(parts.group(1)).getAddress().length;
            return Integer.parseInt(parts.group(2)) <= bits;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static boolean isOpen(InetAddress address) {
        return !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address.getAddress())
                || (address instanceof Inet6Address && isTunnel(address.getAddress())));
    }

    /** Shared space (RFC 6598), this network, benchmarks, class E and broadcast; unique local addresses (RFC 4193). */
    private static boolean isReserved(byte[] address) {
        var first = address[0] & 0xFF;
        var second = address[1] & 0xFF;
        if (address.length == 16) {
            return (first & 0xFE) == 0xFC;
        }
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && address[2] == 0)
                || (first == 198 && (second == 18 || second == 19));
    }

    /** Addresses that lead to an IPv4 address by a translator (RFC 6052), 6to4 or Teredo: their end is not checked. */
    private static boolean isTunnel(byte[] address) {
        var first = ((address[0] & 0xFF) << 8) | (address[1] & 0xFF);
        var second = ((address[2] & 0xFF) << 8) | (address[3] & 0xFF);
        var isMapped = first == 0 && second == 0;
        return isMapped || (first == 0x64 && second == 0xFF9B) || first == 0x2002 || (first == 0x2001 && second == 0);
    }

    private static boolean holds(String cidr, InetAddress address) {
        var parts = CIDR.matcher(cidr);
        if (!parts.matches()) {
            return false;
        }
        try {
            var network = InetAddress.getByName(parts.group(1)).getAddress();
            var given = address.getAddress();
            var bits = Integer.parseInt(parts.group(2));
            if (network.length != given.length) {
                return false;
            }
            for (var i = 0; i < bits; i++) {
                var mask = 0x80 >> i % 8;
                if ((network[i / 8] & mask) != (given[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
