package io.drumtower.access.inbound;

import io.drumtower.access.vault.PasswordLinks;
import java.time.Instant;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A link with which a password is chosen, whole, as it is to be copied. Shown once. */
record PasswordLink(String account, String link, Instant until) {

    static PasswordLink of(String account, PasswordLinks.Issued issued) {
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/password")
                .queryParam("key", issued.key())
                .toUriString();
        return new PasswordLink(account, link, issued.until());
    }
}
