package io.drumtower.duty.command;

import io.drumtower.kernel.RuleViolation;

/** The rules an entry of the watch log enforces. */
enum EntryRule {
    ENTRY_UNKNOWN,
    ENTRY_EXISTS,
    ENTRY_IN_THE_FUTURE;

    RuleViolation violation() {
        return new RuleViolation("duty.rule", this);
    }
}
