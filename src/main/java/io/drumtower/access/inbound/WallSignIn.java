package io.drumtower.access.inbound;

import io.drumtower.access.vault.WallTokens;
import io.drumtower.access.vault.WallTokens.Wall;
import io.drumtower.kernel.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Shows the wall of one occasion to whoever has its link. The link's token goes into a cookie of this path, so that it
 * leaves the address; it is looked up at each request, and nothing else on the server remembers it.
 */
class WallSignIn extends OncePerRequestFilter {

    private static final PathPattern WALL = PathPatternParser.defaultInstance.parse("/wall/{occasion}");
    private static final PathPattern BENEATH = PathPatternParser.defaultInstance.parse("/wall/{occasion}/**");
    private static final String LINK = "link";

    private final WallTokens walls;
    private final Refusals refusals;

    WallSignIn(WallTokens walls, Refusals refusals) {
        this.walls = walls;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !BENEATH.matches(path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var link = WALL.matches(path(request)) ? request.getParameter(LINK) : null;
        var cookie = WebUtils.getCookie(request, WallCookie.NAME);
        if (link != null) {
            arrive(link, request, response);
        } else if (cookie == null) {
            chain.doFilter(request, response);
        } else {
            look(walls.open(cookie.getValue()), request, response, chain);
        }
    }

    private void arrive(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wall = walls.open(token).filter(found -> path(request).value().equals("/wall/" + found.occasion()));
        if (wall.filter(Wall::isOpen).isEmpty()) {
            refuse(wall, request, response);
            return;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, WallCookie.of(wall.get().occasion(), token, request.isSecure()));
        response.sendRedirect(withoutLink(request));
    }

    private void look(Optional<Wall> wall, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (wall.filter(Wall::isOpen).isPresent()) {
            SecurityContextHolder.setContext(new SecurityContextImpl(WallVisitor.of(wall.get())));
            chain.doFilter(request, response);
        } else if (SignedInOrNot.isSignedIn(SecurityContextHolder.getContext().getAuthentication())) {
            chain.doFilter(request, response);
        } else {
            refuse(wall, request, response);
        }
    }

    private void refuse(Optional<Wall> wall, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.page(
                wall.isPresent()
                        ? Refused.of(410, "access.wall-link.ended")
                        : Refused.of(401, "access.wall-link.wrong"),
                request,
                response);
    }

    private static PathContainer path(HttpServletRequest request) {
        return PathContainer.parsePath(request.getRequestURI());
    }

    /** The wishes of the page, such as its language, stay. */
    private static String withoutLink(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(LINK)
                .build()
                .toUriString();
    }
}
