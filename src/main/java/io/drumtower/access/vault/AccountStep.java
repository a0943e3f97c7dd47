package io.drumtower.access.vault;

import io.drumtower.kernel.SetUpStep;
import org.springframework.stereotype.Component;

/** The first account. */
@Component
class AccountStep implements SetUpStep {

    private final Accounts accounts;

    AccountStep(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Step step() {
        return Step.ACCOUNT;
    }

    @Override
    public boolean isDone() {
        return !accounts.isEmpty();
    }
}
