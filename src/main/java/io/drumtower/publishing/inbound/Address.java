package io.drumtower.publishing.inbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Addresses of publications, so that one page has one. */
final class Address {

    private static final int LONGEST = 2_000;

    private Address() {}

    /** @return empty when it is no address of the web */
    static Optional<String> read(String text) {
        var typed = text.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var uri = new URI(typed);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))
                    ? Optional.of(typed)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Without what does not choose the page: http or https, the case of the host, the default port, a slash at the end
     * of the path, the fragment.
     *
     * @param url as {@link #read} has let it pass
     */
    static String normalised(String url) {
        var uri = URI.create(url);
        var port = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
        var path = Objects.requireNonNullElse(uri.getRawPath(), "").replaceAll("/+$", "");
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return uri.getHost().toLowerCase(Locale.ROOT) + port + path + query;
    }
}
