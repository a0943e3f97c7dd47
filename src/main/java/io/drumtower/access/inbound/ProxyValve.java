package io.drumtower.access.inbound;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Sees a request that came through declared proxies as the client sent it: its address by {@code X-Forwarded-For}, and by
 * what the nearest proxy says in {@code X-Forwarded-Proto} and {@code X-Forwarded-Host} also its scheme and host. Tomcat's
 * own valve would look up whatever name stands there.
 */
class ProxyValve extends ValveBase {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Proxies proxies;

    ProxyValve(Proxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var peer = request.getRemoteAddr();
        if (proxies.contains(peer)) {
            var client = proxies.client(peer, words(request, "X-Forwarded-For"));
            request.setRemoteAddr(client);
            request.setRemoteHost(client);
            last(request, "X-Forwarded-Proto").ifPresent(scheme -> setScheme(request, scheme));
            last(request, "X-Forwarded-Host").ifPresent(host -> setHost(request, host));
        }
        getNext().invoke(request, response);
    }

    private static void setScheme(Request request, String scheme) {
        var isHttps = scheme.equalsIgnoreCase("https");
        if (!isHttps && !scheme.equalsIgnoreCase("http")) {
            return;
        }
        request.setSecure(isHttps);
        request.getCoyoteRequest().scheme().setString(isHttps ? "https" : "http");
        if (request.getServerPort() == HTTP || request.getServerPort() == HTTPS) { // the host named none
            request.getCoyoteRequest().setServerPort(port(request));
        }
    }

    private static void setHost(Request request, String host) {
        var parts = HOST.matcher(host);
        if (parts.matches()) {
            request.getCoyoteRequest().serverName().setString(parts.group(1));
            request.getCoyoteRequest()
                    .setServerPort(parts.group(2) == null ? port(request) : Integer.parseInt(parts.group(2)));
        }
    }

    private static int port(Request request) {
        return request.isSecure() ? HTTPS : HTTP;
    }

    private static Optional<String> last(Request request, String header) {
        var words = words(request, header);
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
    }

    /** Several headers of one name are one list. */
    private static List<String> words(Request request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
