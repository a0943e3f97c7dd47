package io.drumtower.access.inbound;

import io.drumtower.kernel.Refused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Refuses people: with a page, or, when a part of a page asked, with a status that its script understands. */
@Component
class PageRefusals {

    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/signin");
    private final Refusals refusals;

    PageRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        if (Refusals.isHtmx(request)) {
            refusals.unknown(request, response, cause);
        } else {
            signIn.commence(request, response, cause);
        }
    }

    void wrong(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var typed = Origin.clean(Objects.requireNonNullElse(request.getParameter("username"), ""));
        var failure = cause instanceof Locked locked ? locked.failure(typed) : SignInFailure.wrong(typed);
        request.getSession().setAttribute(SignInFailure.NAME, failure);
        response.sendRedirect("/signin?failed");
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (Refusals.isHtmx(request)) {
            refusals.denied(request, response, cause);
        } else if (cause instanceof CsrfException && isAboutTheSession(request)) {
            response.sendRedirect("/signin?again"); // the form was older than its session
        } else if (cause instanceof CsrfException) {
            refusals.page(Refused.of(403, "platform.problem.page-old"), request, response);
        } else {
            response.sendError(Refusals.isNothingThere(cause) ? 404 : 403);
        }
    }

    private static boolean isAboutTheSession(HttpServletRequest request) {
        return request.getRequestURI().equals("/signin")
                || request.getRequestURI().equals("/signout");
    }
}
