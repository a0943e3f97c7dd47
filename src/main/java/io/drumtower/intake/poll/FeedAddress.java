package io.drumtower.intake.poll;

import io.drumtower.intake.FeedGrant;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses of feeds and the networks that they may stand in, as people type them. */
public final class FeedAddress {

    private static final int LONGEST = 2_000;

    private FeedAddress() {}

    /** @return empty when it is no address of the web, or names an account */
    public static Optional<URI> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var uri = new URI(typed.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var isWeb = scheme.equals("http") || scheme.equals("https");
            return isWeb && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** @return the port that it is asked on */
    static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** Whether all networks and ports of a grant can be. */
    public static boolean isGrant(FeedGrant grant) {
        return grant.networks().stream().allMatch(one -> one != null && Networks.isCidr(one))
                && grant.ports().stream().allMatch(port -> port != null && port > 0 && port < 65_536);
    }
}
