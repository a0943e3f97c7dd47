package io.drumtower.intake.sender;

import java.net.URI;

/**
 * Where a source sends to.
 *
 * @param root of the program, for example {@code https://drumtower.example}
 * @param token {@link #PLACE} where it is not known
 */
public record Address(String root, String source, String token) {

    public static final String PLACE = "TOKEN";

    String in(String text) {
        var uri = URI.create(root);
        var tls = "https".equals(uri.getScheme());
        var port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        return text.strip()
                .replace("{url}", root + "/api/intake/" + source)
                .replace("{host}", String.valueOf(uri.getHost()))
                .replace("{port}", String.valueOf(port))
                .replace("{tls}", tls ? "on" : "off")
                .replace("{source}", source)
                .replace("{token}", token);
    }
}
