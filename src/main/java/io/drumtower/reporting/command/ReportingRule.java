package io.drumtower.reporting.command;

import io.drumtower.kernel.RuleViolation;

/** The rules of what comes before a report. */
enum ReportingRule {
    CUT_OFF_OUTSIDE_YEAR,
    BALANCE_AHEAD;

    RuleViolation violation() {
        return new RuleViolation("reporting.rule", this);
    }
}
