package io.drumtower.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an account may do. An endpoint names these in {@code @RolesAllowed}; the tests have the matrix. */
public enum Role {
    ADMIN,
    SECURITY,
    AUDITOR,
    DUTY,
    SUPERVISOR,
    OPERATIONS,
    EDITOR,
    CLERK,
    AUTHOR,
    CLEARER,
    /** A token of one data source: sends to that source and nothing else. No account holds it. */
    MACHINE,
    /** A link to the wall of one occasion: shows that wall and nothing else. No account holds it. */
    WALL;

    /** Those that an account can hold. */
    public static final Set<Role> OF_ACCOUNTS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(MACHINE, WALL)));
}
