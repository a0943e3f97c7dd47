package io.drumtower.access.inbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as text. No name is ever looked up: what is none is none. */
final class Addresses {

    private static final Pattern V4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
    private static final Pattern V6 = Pattern.compile("\\[?([0-9A-Fa-f.]*:[0-9A-Fa-f:.]+)(?:]:\\d{1,5}|])?");
    private static final int HALF = 8;

    private Addresses() {}

    /** @param text with or without a port, IPv6 then in brackets */
    static Optional<InetAddress> read(String text) {
        for (var form : new Pattern[] {V4, V6}) {
            var matcher = form.matcher(text.strip());
            if (matcher.matches()) {
                return resolve(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<InetAddress> resolve(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Who is counted as one: an address, or the /64 of IPv6, of which one line has as many addresses as it likes. */
    static String source(String address) {
        return read(address)
                .filter(Inet6Address.class::isInstance)
                .map(v6 -> network(v6.getAddress()))
                .orElse(address);
    }

    private static String network(byte[] address) {
        Arrays.fill(address, HALF, address.length, (byte) 0);
        try {
            return InetAddress.getByAddress(address).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
