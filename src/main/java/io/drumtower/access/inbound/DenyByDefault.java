package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Allows what the method that would answer names, and nothing else. A path that nothing answers is denied too, as not
 * found to those who are signed in.
 */
@Component
class DenyByDefault implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision ALLOWED = new AuthorizationDecision(true);
    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

    private final RequestMappingHandlerMapping handlers;

    DenyByDefault(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /** The answer for a path that nothing answers. */
    record NothingThere() implements AuthorizationResult {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean isGranted() {
            return false;
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        var request = context.getRequest();
        try {
            return handler(request)
                    .map(handler -> decide(Access.of(handler), who.get(), request))
                    .orElseGet(NothingThere::new);
        } catch (Exception e) {
            if (e instanceof ErrorResponse) { // such as a wrong method: there is no handler that could run
                return SignedInOrNot.isSignedIn(who.get()) ? ALLOWED : DENIED;
            }
            throw new IllegalStateException(e);
        }
    }

    private static AuthorizationResult decide(Access access, @Nullable Authentication who, HttpServletRequest request) {
        if (who != null && who.getPrincipal() instanceof Machine machine) {
            return allowed(access.isAllowed(Role.MACHINE) && isOwn(machine, request));
        }
        if (who != null && who.getPrincipal() instanceof WallVisitor visitor) {
            return allowed(access.isAllowed(Role.WALL)
                    && visitor.occasion().equals(variables(request).get("occasion")));
        }
        if (access.forAll()) {
            return ALLOWED;
        }
        return allowed(who != null
                && who.getPrincipal() instanceof SignedIn account
                && access.isAllowedToAny(account.roles()));
    }

    private static AuthorizationResult allowed(boolean allowed) {
        return allowed ? ALLOWED : DENIED;
    }

    private static boolean isOwn(Machine machine, HttpServletRequest request) {
        var variables = variables(request);
        return !variables.containsKey("source") || machine.source().equals(variables.get("source"));
    }

    private static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    private Optional<HandlerMethod> handler(HttpServletRequest request) throws Exception {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            var chain = handlers.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method
                    ? Optional.of(method)
                    : Optional.empty();
        } finally {
            // else a refusal would be written in the form that the handler produces
            request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        }
    }
}
