package io.drumtower.access.inbound;

import io.drumtower.access.vault.Account;
import io.drumtower.access.vault.ThreeAdmins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes a change of roles or password work at once, in open sessions too, and ends sessions that are too old. */
class FreshAccount extends OncePerRequestFilter {

    /** Of an administrator, where the three are apart. Source: OWASP ASVS 5.0, 7.3.1. */
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Admission admission;
    private final ThreeAdmins threeAdmins;

    FreshAccount(Admission admission, ThreeAdmins threeAdmins) {
        this.admission = admission;
        this.threeAdmins = threeAdmins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn then) {
            var now = admission.now(then);
            if (now.isEmpty()) {
                end(request);
            } else {
                goOn(request, then, now.get());
            }
        }
        chain.doFilter(request, response);
    }

    private void goOn(HttpServletRequest request, SignedIn then, Account now) {
        var session = request.getSession(false);
        if (session != null && threeAdmins.isWatched(now.roles())) {
            session.setMaxInactiveInterval((int) IDLE.toSeconds());
        }
        if (!now.roles().equals(then.roles())) {
            SecurityContextHolder.setContext(new SecurityContextImpl(then.now(now)));
        }
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
