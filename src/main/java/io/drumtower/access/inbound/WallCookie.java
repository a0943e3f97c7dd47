package io.drumtower.access.inbound;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** Where a browser keeps the token of a link to a wall. */
final class WallCookie {

    static final String NAME = "DRUMTOWER_WALL";

    /**
     * The most that browsers allow: each request is judged by the occasion as it is planned then, and a browser that had
     * forgotten the token could not be told that it ended.
     */
    private static final Duration KEPT = Duration.ofDays(400);

    private WallCookie() {}

    /** {@code Lax}, because {@code Strict} would not come back after a click in a chat or a mail on the web. */
    static String of(String occasion, String token, boolean isSecure) {
        return ResponseCookie.from(NAME, token)
                .path("/wall/" + occasion)
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
