package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator opens accounts, without a right; the security administrator grants and revokes them. */
@RestController
class AccountController {

    private final Accounts accounts;
    private final NewAccounts newAccounts;

    AccountController(Accounts accounts, NewAccounts newAccounts) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
    }

    record NewAccount(@NotNull String account, @NotNull String password) {}

    record Named(@NotNull Role role) {}

    @PostMapping("/api/accounts")
    @RolesAllowed("ADMIN")
    @ResponseStatus(HttpStatus.CREATED)
    void open(@Valid @RequestBody NewAccount body, Principal by) {
        newAccounts.open(body.account(), body.password(), by.getName());
    }

    @PostMapping("/api/accounts/{account}/roles")
    @RolesAllowed("SECURITY")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable String account, @Valid @RequestBody Named body, Principal by) {
        accounts.grant(account, ofPeople(body), by.getName());
    }

    @PostMapping("/api/accounts/{account}/revocations")
    @RolesAllowed("SECURITY")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String account, @Valid @RequestBody Named body, Principal by) {
        accounts.revoke(account, ofPeople(body), by.getName());
    }

    private static Role ofPeople(Named body) {
        if (!Role.OF_ACCOUNTS.contains(body.role())) {
            throw Refused.invalid("access.role.not-of-accounts", "role");
        }
        return body.role();
    }
}
