package io.drumtower.duty.command;

import io.drumtower.kernel.RuleViolation;

/** The rules that an inspection enforces. */
enum InspectionRule {
    ALREADY_CANCELLED,
    INSPECTION_AHEAD,
    GROUP_UNKNOWN,
    ITEMS_INCOMPLETE,
    ABNORMAL_UNEXPLAINED,
    TRACES_WITHOUT_FINDING,
    CHECKLIST_ALREADY_FILED,
    INSPECTION_STILL_OPEN,
    RECORDED_AFTERWARDS,
    INSPECTION_NOT_COMPLETED,
    SECOND_PERSON_EXPECTED,
    ALREADY_REVIEWED,
    FINDING_UNKNOWN,
    ALREADY_RESOLVED;

    RuleViolation violation() {
        return new RuleViolation("duty.rule", this);
    }
}
