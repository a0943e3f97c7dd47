package io.drumtower.access.vault;

import io.drumtower.access.Role;
import java.time.Instant;
import java.util.Set;

/** @param passwordChangedAt sessions that are older have ended */
public record Account(String name, String passwordHash, Set<Role> roles, Instant passwordChangedAt) {

    @Override
    public String toString() {
        return name + " " + roles;
    }
}
