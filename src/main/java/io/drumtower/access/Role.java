package io.drumtower.access;

/** What an account may do. An endpoint names these in {@code @RolesAllowed}; the matrix is security.md 2. */
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
    /** The link of a wallboard: reads the wall of one occasion. No account holds it. */
    WALL
}
