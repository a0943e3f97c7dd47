package io.drumtower.publishing.inbound;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of publications, so that one page has one. */
final class Address {

    private static final int LONGEST = 2_000;

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]+(:\\d{1,5})?|\\[[0-9a-f:.]+\\](:\\d{1,5})?");
    private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

    private static final Pattern OTHER = Pattern.compile("[^\\x00-\\x7F]+");
    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private Address() {}

    /** @return empty when it is no address of the web */
    static Optional<String> read(String text) {
        var typed = text.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var uri = uri(typed);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return HOST.matcher(host(uri)).matches() && (scheme.equals("http") || scheme.equals("https"))
                    ? Optional.of(typed)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What sites write though no address may hold it, such as {@code |}, is escaped as browsers do. */
    private static URI uri(String text) throws URISyntaxException {
        return new URI(ILLEGAL.matcher(text)
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0))));
    }

    /** With its port, and without who asks; also one that no name server may have, such as {@code my_host}. */
    private static String host(URI uri) {
        var authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
        return authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Without what does not choose the page: http or https, case and script of the host, the default port, a slash at the
     * end of the path, the fragment, a question that asks nothing, dots in the path, and whether a letter is written as it
     * is or by its bytes
     * (RFC 3986 6.2.2).
     *
     * @param url as {@link #read} has let it pass
     */
    static String normalised(String url) {
        try {
            var uri = uri(url.strip());
            var path = withoutDots(plain(uri.getRawPath())).replaceAll("/+$", "");
            var query = plain(uri.getRawQuery());
            return named(host(uri).replaceAll(":(80|443)?$", "")) + path + (query.isEmpty() ? "" : "?" + query);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(url, e);
        }
    }

    /** As name servers know it: 示例.中国 is xn--fsq092h.xn--fiqs8s, and a dot at its end says nothing. */
    private static String named(String host) {
        var colon = host.lastIndexOf(':');
        var port = colon > host.lastIndexOf(']') ? host.substring(colon) : "";
        var name = host.substring(0, host.length() - port.length()).replaceFirst("\\.$", "");
        try {
            return (OTHER.matcher(name).find() ? IDN.toASCII(name, IDN.ALLOW_UNASSIGNED) : name) + port;
        } catch (IllegalArgumentException e) {
            return name + port; // a name that no server can have
        }
    }

    /** RFC 3986 5.2.4. */
    private static String withoutDots(String path) {
        var kept = new ArrayList<String>();
        for (var part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (kept.size() > 1) {
                    kept.remove(kept.size() - 1);
                }
            } else if (!part.equals(".")) {
                kept.add(part);
            }
        }
        return String.join("/", kept);
    }

    /** Letters and digits as they are, all other bytes in capitals: a feed writes them so, and a sheet otherwise. */
    private static String plain(@Nullable String raw) {
        var ascii = OTHER.matcher(Objects.requireNonNullElse(raw, "")).replaceAll(found -> escaped(found.group()));
        return ESCAPED.matcher(ascii).replaceAll(found -> {
            var one = (char) Integer.parseInt(found.group(1), 16);
            return UNRESERVED.indexOf(one) >= 0
                    ? String.valueOf(one)
                    : found.group().toUpperCase(Locale.ROOT);
        });
    }

    private static String escaped(String text) {
        var bytes = new StringBuilder();
        for (var one : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.append("%%%02X".formatted(one & 0xFF));
        }
        return bytes.toString();
    }
}
