package io.drumtower.duty.command;

import io.drumtower.kernel.RuleViolation;

/** The rules an open item enforces. */
enum ItemRule {
    ITEM_UNKNOWN,
    ITEM_EXISTS,
    ITEM_CLOSED;

    RuleViolation violation() {
        return new RuleViolation("duty.rule", this);
    }
}
