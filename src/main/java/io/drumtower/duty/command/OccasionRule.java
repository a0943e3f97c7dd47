package io.drumtower.duty.command;

import io.drumtower.kernel.RuleViolation;

/** The rules an occasion enforces. */
enum OccasionRule {
    ALREADY_SCHEDULED,
    NOT_SCHEDULED,
    ALREADY_CANCELLED,
    ALREADY_STARTED;

    RuleViolation violation() {
        return new RuleViolation("duty.rule", this);
    }
}
