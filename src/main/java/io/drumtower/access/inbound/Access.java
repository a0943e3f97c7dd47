package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may call a handler: what its method names, else its class, else nobody.
 *
 * @param forAll also who is not signed in; a machine or a wall never by this
 */
record Access(boolean forAll, Set<Role> roles) {

    /** In {@code @RolesAllowed}, as servlets have it: whoever is signed in, but no machine and no wall. */
    static final String ANY_ACCOUNT = "**";

    static Access of(HandlerMethod handler) {
        var method = handler.getMethod();
        return isNamed(method) ? of(method) : of(handler.getBeanType());
    }

    boolean isAllowed(Role role) {
        return roles.contains(role);
    }

    boolean isAllowedToAny(Set<Role> held) {
        return held.stream().anyMatch(roles::contains) || roles.containsAll(Role.OF_ACCOUNTS);
    }

    private static boolean isNamed(AnnotatedElement element) {
        return has(element, RolesAllowed.class) || has(element, PermitAll.class);
    }

    private static Access of(AnnotatedElement element) {
        var allowed = AnnotatedElementUtils.findMergedAnnotation(element, RolesAllowed.class);
        if (allowed == null) {
            return new Access(has(element, PermitAll.class), Set.of());
        }
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(allowed.value())
                .forEach(
                        name -> roles.addAll(name.equals(ANY_ACCOUNT) ? Role.OF_ACCOUNTS : Set.of(Role.valueOf(name))));
        return new Access(false, roles);
    }

    private static boolean has(AnnotatedElement element, Class<? extends Annotation> annotation) {
        return AnnotatedElementUtils.hasAnnotation(element, annotation);
    }
}
