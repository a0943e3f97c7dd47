package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent;
import io.drumtower.access.AccessEvent.Way;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets in whoever has chosen the password a moment ago, without asking for it again. */
@Component
class SignInAtOnce {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInAtOnce(Accounts accounts, Sessions sessions, @Qualifier("realTime") Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** In a session of its own: nobody knows its id from before, nor its token of forms. */
    void as(String name, HttpServletRequest request, HttpServletResponse response) {
        var account = accounts.find(name).orElseThrow();
        var at = clock.instant();
        var session = sessions.begin(new AccessEvent.SignedIn(name, Way.FORM, request.getRemoteAddr(), at));
        request.getSession().invalidate();
        var context = new SecurityContextImpl(SignedIn.as(account, at, session));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
