package io.drumtower.duty.command;

import io.drumtower.kernel.RuleViolation;

/** The rules that a nil report enforces. */
enum NilReportRule {
    PERIOD_NOT_OVER,
    PERIOD_NOT_NIL;

    RuleViolation violation() {
        return new RuleViolation("duty.rule", this);
    }
}
