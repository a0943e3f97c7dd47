package io.drumtower.duty.command;

import io.drumtower.kernel.RuleViolation;

/** The rules that an incident enforces. */
enum IncidentRule {
    INCIDENT_UNKNOWN,
    INCIDENT_EXISTS,
    INCIDENT_WITHDRAWN,
    INCIDENT_AHEAD;

    RuleViolation violation() {
        return new RuleViolation("duty.rule", this);
    }
}
