package io.drumtower.duty.command;

import io.drumtower.kernel.RuleViolation;

/** The rules a roster enforces. A gap in cover is none: it is told, and the supervisor decides. */
enum RosterRule {
    OCCASION_CANCELLED,
    ROSTER_EMPTY,
    SHIFT_WITHOUT_LENGTH,
    SHIFT_OUTSIDE_OCCASION,
    SHIFT_NUMBERS,
    BACKUP_IS_OFFICER,
    UNKNOWN_PLACE;

    RuleViolation violation() {
        return new RuleViolation("duty.rule", this);
    }
}
