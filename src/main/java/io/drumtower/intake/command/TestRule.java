package io.drumtower.intake.command;

import io.drumtower.kernel.RuleViolation;

/** The rules that announcements of tests obey. */
enum TestRule {
    NOT_ANNOUNCED,
    ALREADY_ANNOUNCED,
    TEST_IS_OVER;

    RuleViolation violation() {
        return new RuleViolation("intake.rule", this);
    }
}
