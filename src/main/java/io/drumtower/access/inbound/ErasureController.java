package io.drumtower.access.inbound;

import io.drumtower.access.vault.Erasures;
import io.drumtower.pages.Members;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Personal data, erased. */
@RestController
class ErasureController {

    /** @param subject such as {@code message/2021-0042} */
    record Erasure(@Nullable String subject, @Nullable String reason) {}

    private final Erasures erasures;

    ErasureController(Erasures erasures) {
        this.erasures = erasures;
    }

    @PostMapping("/api/erasures")
    @RolesAllowed("SECURITY")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@RequestBody Erasure request, Principal by) {
        erasures.erase(
                Members.line(request.subject(), "subject"), Members.line(request.reason(), "reason"), by.getName());
    }
}
