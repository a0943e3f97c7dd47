package io.drumtower.duty.command;

import io.drumtower.kernel.RuleViolation;

/** The rules an alarm enforces. */
enum AlarmRule {
    ALARM_SETTLED,
    NO_SUCH_ALARM;

    RuleViolation violation() {
        return new RuleViolation("duty.rule", this);
    }
}
