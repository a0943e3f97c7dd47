package io.drumtower.duty.command;

import io.drumtower.kernel.RuleViolation;

/** The rules the watch of an occasion enforces. */
enum WatchRule {
    WATCH_CANCELLED,
    WATCH_NOT_OPEN,
    WATCH_OPEN,
    WATCH_STOOD_DOWN,
    SHIFT_OVER,
    NOT_IN_CHARGE,
    NOT_INCOMING,
    NOT_A_SIGNATORY,
    SAME_OFFICER,
    HANDOVER_RUNNING,
    HANDOVER_VOID,
    NOT_SIGNED,
    CUT_TOO_OLD,
    ITEM_UNDECIDED,
    CRITICAL_UNACKNOWLEDGED,
    MATTER_UNKNOWN,
    SECTION_UNREAD,
    CRITICAL_UNREAD,
    QUESTION_OPEN,
    NO_QUESTION,
    TOO_EARLY_TO_TAKE_OVER,
    NOT_BACKUP,
    BEFORE_THE_END,
    NOT_ACCEPTED;

    RuleViolation violation() {
        return new RuleViolation("duty.rule", this);
    }

    void unless(boolean kept) {
        if (!kept) {
            throw violation();
        }
    }
}
