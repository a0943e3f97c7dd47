package io.drumtower.duty.inbound;

import io.drumtower.kernel.Refused;
import java.util.UUID;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links to a wall as people see them. */
final class WallAddress {

    private WallAddress() {}

    /** Whole, so that it can be copied to a chat or a television. */
    static String of(String occasion, String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/wall/{occasion}")
                .queryParam("link", token)
                .build(occasion)
                .toString();
    }

    static UUID id(String link) {
        try {
            return UUID.fromString(link);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("access.wall-link.unknown");
        }
    }
}
