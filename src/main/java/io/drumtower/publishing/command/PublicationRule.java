package io.drumtower.publishing.command;

import io.drumtower.kernel.RuleViolation;

/** The rules that a publication enforces. */
enum PublicationRule {
    NOT_RELEASED,
    WITHDRAWN,
    NOT_WITHDRAWN,
    /** Only what stands on the website has a category. */
    CATEGORY_OF_WEBSITE,
    /** An interpretation is linked to the policy that it interprets. */
    INTERPRETATION_WITHOUT_POLICY;

    RuleViolation violation() {
        return new RuleViolation("publishing.rule", this);
    }
}
