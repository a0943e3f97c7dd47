package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PasswordLinks;
import io.drumtower.access.vault.Rights;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One account: its roles, a new link for its password, its end. */
@Controller
class RightsPage {

    private final Accounts accounts;
    private final Rights rights;
    private final PasswordLinks links;

    RightsPage(Accounts accounts, Rights rights, PasswordLinks links) {
        this.accounts = accounts;
        this.rights = rights;
        this.links = links;
    }

    @GetMapping("/accounts/{account}")
    @RolesAllowed({"ADMIN", "SECURITY"})
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable String account) {
        return new ModelAndView("access/rights")
                .addObject("mayClose", who.roles().contains(Role.ADMIN))
                .addObject("mayGrant", who.roles().contains(Role.SECURITY))
                .addObject("every", Role.OF_ACCOUNTS)
                .addObject("row", AccountsPage.Row.of(accounts.get(account)));
    }

    /** @param roles all that the account is to have from now on */
    @PostMapping("/accounts/{account}/roles")
    @RolesAllowed("SECURITY")
    ModelAndView set(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable Set<Role> roles) {
        var wanted = roles == null ? Set.<Role>of() : roles;
        return unlessRefused(who, account, "?changed", () -> rights.set(account, wanted, who.account()));
    }

    @PostMapping("/accounts/{account}/closures")
    @RolesAllowed("ADMIN")
    ModelAndView close(@AuthenticationPrincipal SignedIn who, @PathVariable String account) {
        return unlessRefused(who, account, "?closed", () -> rights.close(account, who.account()));
    }

    /** Answered at once, and not after a redirect: the link is nowhere kept. */
    @PostMapping("/accounts/{account}/password-links")
    @RolesAllowed("SECURITY")
    ModelAndView link(@AuthenticationPrincipal SignedIn who, @PathVariable String account) {
        var link = PasswordLink.of(account, links.issue(account, who.account()));
        return show(who, account).addObject("link", link).addObject("until", Texts.moment(link.until()));
    }

    private ModelAndView unlessRefused(SignedIn who, String account, String done, Runnable what) {
        try {
            what.run();
            return new ModelAndView("redirect:/accounts/{account}" + done);
        } catch (Refused refused) {
            var page = show(who, account).addObject("wrong", Wrong.of(refused));
            page.setStatus(HttpStatus.valueOf(refused.status()));
            return page;
        }
    }
}
