package io.drumtower.duty.command;

import io.drumtower.kernel.RuleViolation;

/** The rules that the summary of a slot enforces. */
enum SummaryRule {
    ALREADY_CANCELLED,
    SLOT_NOT_CLOSED,
    REVISION_OUTDATED,
    SILENCE_UNEXPLAINED,
    ZERO_UNCONFIRMED,
    SUMMARY_ALREADY_FILED,
    GRACE_NOT_OVER,
    RECORDED_AFTERWARDS,
    SUMMARY_NOT_MISSED,
    SUMMARY_ALREADY_EXCUSED;

    RuleViolation violation() {
        return new RuleViolation("duty.rule", this);
    }
}
