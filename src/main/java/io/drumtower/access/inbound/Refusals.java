package io.drumtower.access.inbound;

import io.drumtower.access.inbound.DenyByDefault.NothingThere;
import io.drumtower.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses programs: the problem is written like that of any endpoint. */
@Component
class Refusals {

    private final HandlerExceptionResolver problems;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Who are you? */
    void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof Locked locked) {
            answer(request, response, locked.refused());
            return;
        }
        if (!isHtmx(request)) { // whose browser would ask with a window of its own
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Drumtower\", charset=\"UTF-8\"");
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Drumtower\"");
        }
        var nothingPresented = cause instanceof InsufficientAuthenticationException
                || cause instanceof AuthenticationCredentialsNotFoundException;
        answer(request, response, Refused.of(401, nothingPresented ? "access.sign-in.required" : wrong(request)));
    }

    private static String wrong(HttpServletRequest request) {
        if (PersonalTokenSignIn.isPersonal(request)) {
            return "access.personal-token.wrong";
        }
        return MachineSignIn.after(MachineSignIn.BEARER, request) == null
                ? "access.sign-in.wrong"
                : "access.token.wrong";
    }

    /** I know you, but no. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        answer(
                request,
                response,
                isNothingThere(cause)
                        ? Refused.notFound("platform.problem.not-found")
                        : Refused.of(
                                403,
                                cause instanceof CsrfException ? "platform.problem.page-old" : "access.role.missing"));
    }

    /** Answers a page: the server's own error page tells what is refused. */
    void page(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(Refused.class.getName(), refused);
        response.sendError(refused.status());
    }

    static boolean isNothingThere(AccessDeniedException cause) {
        return cause instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof NothingThere;
    }

    static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException {
        if (problems.resolveException(request, response, null, refused) == null) {
            response.sendError(refused.status());
        }
    }
}
