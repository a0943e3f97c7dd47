package io.drumtower.publishing.inbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of publications, so that one page has one. */
final class Address {

    private static final int LONGEST = 2_000;

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]+(:\\d{1,5})?|\\[[0-9a-f:.]+\\](:\\d{1,5})?");
    private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

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
     * Without what does not choose the page: http or https, the case of the host, the default port, a slash at the end
     * of the path, the fragment.
     *
     * @param url as {@link #read} has let it pass
     */
    static String normalised(String url) {
        try {
            var uri = uri(url.strip());
            var path = Objects.requireNonNullElse(uri.getRawPath(), "").replaceAll("/+$", "");
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return host(uri).replaceAll(":(80|443)?$", "") + path + query;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(url, e);
        }
    }
}
