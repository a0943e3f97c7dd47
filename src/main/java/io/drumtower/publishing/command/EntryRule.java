package io.drumtower.publishing.command;

import io.drumtower.kernel.RuleViolation;

/** The rules that an entry enforces. */
enum EntryRule {
    ENTRY_UNKNOWN,
    ENTRY_EXISTS,
    ENTRY_WITHDRAWN;

    RuleViolation violation() {
        return new RuleViolation("publishing.rule", this);
    }
}
