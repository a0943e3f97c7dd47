package io.drumtower.access.inbound;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes a change of roles or password work at once, in open sessions too, and ends sessions that are too old. */
class FreshAccount extends OncePerRequestFilter {

    private final Admission admission;

    FreshAccount(Admission admission) {
        this.admission = admission;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn then) {
            var now = admission.now(then);
            if (now.isEmpty()) {
                end(request);
            } else if (!now.get().roles().equals(then.roles())) {
                SecurityContextHolder.setContext(new SecurityContextImpl(then.now(now.get())));
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
