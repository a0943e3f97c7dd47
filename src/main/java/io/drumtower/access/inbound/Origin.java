package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent.Way;
import io.drumtower.access.password.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Where and how someone tries to come in.
 *
 * @param address of the client, through declared proxies; null when it is not known
 */
record Origin(Way way, @Nullable String address) {

    private static final int LONGEST = 64;

    static Origin of(Way way, HttpServletRequest request) {
        return new Origin(way, request.getRemoteAddr());
    }

    static Origin of(Authentication presented) {
        return presented.getDetails() instanceof Origin origin ? origin : new Origin(Way.FORM, null);
    }

    /** What failures are counted by; blank when it is not known. */
    String source() {
        return address == null ? "" : Addresses.source(address);
    }

    /** What failures of an account are counted by. */
    Throttle.Pair pair(String account) {
        return new Throttle.Pair(clean(account), source());
    }

    /** The machine itself, or a proxy on it that stands for everybody: its failures are nobody's in particular. */
    boolean isThisMachine() {
        return address != null
                && (address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1"));
    }

    /** An account as typed, fit for the log: cut, and without characters that steer a terminal or turn the text. */
    static String clean(String typed) {
        var cut = typed.codePoints().limit(LONGEST).map(c -> isHarmless(c) ? c : '\uFFFD');
        return cut.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHarmless(int c) {
        var type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED;
    }
}
