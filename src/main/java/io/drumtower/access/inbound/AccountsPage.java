package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import io.drumtower.access.vault.AccountEntry;
import io.drumtower.access.vault.Accounts;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All accounts, and the opening of one. */
@Controller
class AccountsPage {

    private final Accounts accounts;
    private final NewAccounts newAccounts;

    AccountsPage(Accounts accounts, NewAccounts newAccounts) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
    }

    /** Times as they are to be read. */
    record Row(
            String account,
            Set<Role> roles,
            String opened,
            boolean hasPassword,
            @Nullable String closed) {

        static Row of(AccountEntry entry) {
            return new Row(
                    entry.account(),
                    entry.roles(),
                    Texts.moment(entry.openedAt()),
                    entry.passwordChangedAt() != null,
                    entry.closedAt() == null ? null : Texts.moment(entry.closedAt()));
        }
    }

    @GetMapping("/accounts")
    @RolesAllowed({"ADMIN", "SECURITY"})
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @RequestParam(required = false) @Nullable String after) {
        var found = accounts.list(after, Page.DEFAULT_LIMIT);
        return new ModelAndView("access/accounts")
                .addObject("mayOpen", who.roles().contains(Role.ADMIN))
                .addObject("accounts", found.items().stream().map(Row::of).toList())
                .addObject("next", found.next());
    }

    /** Answered at once, and not after a redirect: the link is nowhere kept. */
    @PostMapping("/accounts")
    @RolesAllowed("ADMIN")
    ModelAndView open(@AuthenticationPrincipal SignedIn who, @RequestParam String account) {
        try {
            var link = PasswordLink.of(account, newAccounts.invite(account, who.account()));
            return show(who, null).addObject("link", link).addObject("until", Texts.moment(link.until()));
        } catch (Refused refused) {
            var field = new Wrong("account", refused.code(), refused.arguments());
            var page = show(who, null).addObject("wrong", field).addObject("account", account);
            page.setStatus(HttpStatus.valueOf(refused.status()));
            return page;
        }
    }
}
