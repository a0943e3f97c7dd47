package io.drumtower.access.vault;

import io.drumtower.access.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administrators see it.
 *
 * @param passwordChangedAt null when its holder has not chosen a password yet
 * @param closedAt null while it is open
 */
public record AccountEntry(
        String account,
        Set<Role> roles,
        Instant openedAt,
        @Nullable Instant passwordChangedAt,
        @Nullable Instant closedAt) {}
