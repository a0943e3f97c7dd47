package io.drumtower.duty.inbound;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Tells a script that sent a form where it leads, as htmx is told: it would follow a redirect by itself, and use up what
 * the next page has to say. It is told too when the form was refused, and the next page says why.
 */
@Component
class FormAnswers extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader("HX-Request") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Told(request, response));
    }

    private static final class Told extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Told(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendRedirect(String location) {
            setHeader("HX-Redirect", location);
            if (RequestContextUtils.getOutputFlashMap(request).containsKey("wrong")) {
                setHeader("Drumtower-Refused", "true");
            }
            setStatus(SC_NO_CONTENT);
        }
    }
}
