package io.drumtower.access.vault;

import io.drumtower.access.Role;
import io.drumtower.kernel.Refused;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Three administrators are three people (三员分立) where {@code drumtower.access.three-admins} says so: none holds two of
 * the roles, and nobody grants to himself. Source: GB/T 22239-2019 8.1.5.1 to 8.1.5.3.
 */
@Component
public class ThreeAdmins {

    private static final Set<Role> APART = EnumSet.of(Role.ADMIN, Role.SECURITY, Role.AUDITOR);

    private final boolean apart;

    ThreeAdmins(@Value("${drumtower.access.three-admins:false}") boolean apart) {
        this.apart = apart;
    }

    public boolean areApart() {
        return apart;
    }

    /** What the account of the set-up link may do. */
    Set<Role> ofFirst() {
        return apart ? EnumSet.of(Role.ADMIN) : Role.OF_ACCOUNTS;
    }

    /** Whether a session that nobody uses ends early. */
    public boolean isWatched(Set<Role> held) {
        return apart && !Collections.disjoint(held, APART);
    }

    public static boolean holdsTwo(Set<Role> held) {
        return held.stream().filter(APART::contains).count() > 1;
    }

    /** @param held with the new role */
    void allow(String account, Set<Role> held, String by) {
        if (apart && account.equals(by)) {
            throw Refused.conflict("access.role.to-oneself");
        }
        if (apart && holdsTwo(held)) {
            throw Refused.conflict("access.role.three-admins", account);
        }
    }
}
