package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent.SignedOut;
import io.drumtower.access.vault.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Records the end of a session and has the browser forget it. */
@Component
class SignOut implements LogoutHandler {

    /** Not {@code storage}: there the phone keeps entries that have not yet arrived. */
    private static final String FORGET = "\"cache\", \"cookies\"";

    private final Audit audit;
    private final Clock clock;

    SignOut(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn account) {
            audit.record(new SignedOut(account.account(), request.getRemoteAddr(), clock.instant()));
        }
        response.setHeader("Clear-Site-Data", FORGET);
    }
}
