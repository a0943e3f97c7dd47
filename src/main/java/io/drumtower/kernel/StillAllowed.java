package io.drumtower.kernel;

import java.security.Principal;

/**
 * Tells a stream, whose caller is checked only when it opens, whether the caller may still see it: a revoked link or role,
 * a closed account and an ended session count at once.
 */
public interface StillAllowed {

    /**
     * @param who as the request had it
     * @param roles of which one is needed, as in {@code @RolesAllowed}
     */
    boolean isAllowed(Principal who, String... roles);
}
