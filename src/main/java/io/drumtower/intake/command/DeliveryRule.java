package io.drumtower.intake.command;

import io.drumtower.kernel.RuleViolation;

/** The rules that the decisions about a delivery obey. */
enum DeliveryRule {
    ALREADY_WITHDRAWN,
    NOTE_EXPECTED;

    RuleViolation violation() {
        return new RuleViolation("intake.rule", this);
    }
}
