package io.drumtower.access.inbound;

import io.drumtower.access.vault.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets machines in by their token: as {@code Bearer}, or, for senders that know only Basic, as the password of a user
 * named like the source.
 */
class MachineSignIn extends OncePerRequestFilter {

    static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final Tokens tokens;
    private final AuthenticationEntryPoint refusal;

    MachineSignIn(Tokens tokens, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PersonalTokenSignIn.isPersonal(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bearer = after(BEARER, request);
        var source = bearer == null ? basic(request) : tokens.source(bearer);
        if (bearer != null && source.isEmpty()) {
            refusal.commence(request, response, new BadCredentialsException("unknown token"));
            return;
        }
        source.ifPresent(id -> SecurityContextHolder.setContext(new SecurityContextImpl(Machine.of(id))));
        chain.doFilter(request, response);
    }

    private Optional<String> basic(HttpServletRequest request) {
        var basic = after(BASIC, request);
        if (basic == null) {
            return Optional.empty();
        }
        var both = decode(basic);
        var colon = both.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : tokens.source(both.substring(colon + 1)).filter(both.substring(0, colon)::equals);
    }

    private static String decode(String basic) {
        try {
            return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // the filter for people answers it
        }
    }

    /** What follows the scheme, which is written in any case. */
    static @Nullable String after(String scheme, HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? header.substring(scheme.length()).trim()
                : null;
    }
}
