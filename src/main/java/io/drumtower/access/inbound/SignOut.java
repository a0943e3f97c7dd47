package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent.SignedOut;
import io.drumtower.access.vault.Audit;
import io.drumtower.access.vault.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Records the end of a session and has the browser forget it. */
@Component
class SignOut implements LogoutHandler {

    /** Not {@code storage}: there the phone keeps entries that have not yet arrived. */
    private static final String FORGET = "\"cache\", \"cookies\"";

    private final Audit audit;
    private final Sessions sessions;
    private final Clock clock;

    SignOut(Audit audit, Sessions sessions, @Qualifier("realTime") Clock clock) {
        this.audit = audit;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn account) {
            end(account, new SignedOut(account.account(), request.getRemoteAddr(), clock.instant()));
        }
        forget(response);
    }

    private void end(SignedIn account, SignedOut event) {
        if (account.session() == null) {
            audit.record(event);
        } else {
            sessions.end(account.session(), event);
        }
    }

    static void forget(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", FORGET);
    }
}
