package io.drumtower.access.vault;

import org.springframework.security.core.context.SecurityContextHolder;

/** In whose name something is done. */
final class Caller {

    private Caller() {}

    static String name() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? "system" : who.getName();
    }
}
