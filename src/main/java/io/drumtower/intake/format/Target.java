package io.drumtower.intake.format;

import org.jspecify.annotations.Nullable;

/** What an attack aimed at: host and path. A query may hold personal data and is dropped. */
final class Target {

    private Target() {}

    /** @param uri as in the request line: a path, or the whole address as proxies get it */
    static @Nullable String of(@Nullable String host, @Nullable String uri) {
        String path = uri == null ? "" : withoutQuery(uri);
        String named = host == null ? "" : host;
        int authority = path.startsWith("/") ? -1 : path.indexOf("://");
        if (authority > 0) {
            String address = path.substring(authority + 3);
            int slash = address.indexOf('/');
            path = slash < 0 ? "" : address.substring(slash);
            named = named.isBlank() ? withoutUser(slash < 0 ? address : address.substring(0, slash)) : named;
        }
        String target = named + path;
        return target.isBlank() ? null : target;
    }

    static String withoutQuery(String uri) {
        for (int at = 0; at < uri.length(); at++) {
            if (uri.charAt(at) == '?' || uri.charAt(at) == '#') {
                return uri.substring(0, at);
            }
        }
        return uri;
    }

    private static String withoutUser(String authority) {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }
}
