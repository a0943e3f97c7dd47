package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import io.drumtower.access.vault.AccountEntry;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PasswordLinks;
import io.drumtower.access.vault.Rights;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator opens and closes accounts, without a right; the security administrator grants and revokes them. */
@RestController
class AccountController {

    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final PasswordLinks links;
    private final Rights rights;

    AccountController(Accounts accounts, NewAccounts newAccounts, PasswordLinks links, Rights rights) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.links = links;
        this.rights = rights;
    }

    /** @param password null when the holder is to choose it with the link that is answered */
    record NewAccount(@NotNull String account, @Nullable String password) {}

    record Named(@NotNull Role role) {}

    @GetMapping("/api/accounts")
    @RolesAllowed({"ADMIN", "SECURITY"})
    Page<AccountEntry> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        return accounts.list(after, Math.max(1, Math.min(limit, Page.MAX_LIMIT)));
    }

    @PostMapping("/api/accounts")
    @RolesAllowed("ADMIN")
    @ResponseStatus(HttpStatus.CREATED)
    @Nullable PasswordLink open(@Valid @RequestBody NewAccount body, Principal by) {
        if (body.password() == null) {
            return PasswordLink.of(body.account(), newAccounts.invite(body.account(), by.getName()));
        }
        newAccounts.open(body.account(), body.password(), by.getName());
        return null;
    }

    @PostMapping("/api/accounts/{account}/closures")
    @RolesAllowed("ADMIN")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String account, Principal by) {
        rights.close(account, by.getName());
    }

    @PostMapping("/api/accounts/{account}/password-links")
    @RolesAllowed("SECURITY")
    @ResponseStatus(HttpStatus.CREATED)
    PasswordLink link(@PathVariable String account, Principal by) {
        return PasswordLink.of(account, links.issue(account, by.getName()));
    }

    @PostMapping("/api/accounts/{account}/roles")
    @RolesAllowed("SECURITY")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable String account, @Valid @RequestBody Named body, Principal by) {
        rights.grant(account, ofPeople(body), by.getName());
    }

    @PostMapping("/api/accounts/{account}/revocations")
    @RolesAllowed("SECURITY")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String account, @Valid @RequestBody Named body, Principal by) {
        rights.revoke(account, ofPeople(body), by.getName());
    }

    private static Role ofPeople(Named body) {
        if (!Role.OF_ACCOUNTS.contains(body.role())) {
            throw Refused.invalid("access.role.not-of-accounts", "role");
        }
        return body.role();
    }
}
