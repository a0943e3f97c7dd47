package io.drumtower.intake.command;

import io.drumtower.kernel.RuleViolation;

/** The rules a data source enforces. */
enum SourceRule {
    ALREADY_REGISTERED,
    NOT_REGISTERED,
    FORMAT_IS_FIXED;

    RuleViolation violation() {
        return new RuleViolation("intake.rule", this);
    }
}
