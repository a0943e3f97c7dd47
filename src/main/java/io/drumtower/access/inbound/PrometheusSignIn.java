package io.drumtower.access.inbound;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows Prometheus by its credential, which is no role: it opens one path. */
class PrometheusSignIn extends OncePerRequestFilter {

    static final String AUTHORITY = "PROMETHEUS";

    private final byte[] credential;

    PrometheusSignIn(PrometheusCredential credential) {
        this.credential = credential.token().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var presented = MachineSignIn.after("bearer ", request);
        if (presented != null && MessageDigest.isEqual(credential, presented.getBytes(StandardCharsets.UTF_8))) {
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    "prometheus", null, AuthorityUtils.createAuthorityList(AUTHORITY))));
        }
        chain.doFilter(request, response);
    }
}
