package io.drumtower.access.vault;

import io.drumtower.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account that is not closed.
 *
 * @param passwordHash null when its holder has not chosen a password yet
 */
public record Account(String name, @Nullable String passwordHash, Set<Role> roles) {

    @Override
    public String toString() {
        return name + " " + roles;
    }
}
