package io.drumtower.messages.command;

import io.drumtower.kernel.RuleViolation;

/** The rules that a message enforces. */
enum MessageRule {
    NOT_RECEIVED,
    BEFORE_RECEIPT,
    ALREADY_REPLIED,
    NOT_REPLIED,
    ALREADY_PUBLISHED,
    CLOSED,
    /** Without an answer it is closed for a reason. */
    REASON_MISSING,
    WITHDRAWN;

    RuleViolation violation() {
        return new RuleViolation("messages.rule", this);
    }
}
