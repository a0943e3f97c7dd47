package io.drumtower.access.inbound;

import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PasswordLinks;
import io.drumtower.access.vault.ThreeAdmins;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes the first account, for whoever has the link from the console. */
@Controller
@PermitAll
class SetUpPage {

    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final SetUpLink link;
    private final SignInAtOnce signIn;
    private final ThreeAdmins threeAdmins;

    SetUpPage(
            Accounts accounts, NewAccounts newAccounts, SetUpLink link, SignInAtOnce signIn, ThreeAdmins threeAdmins) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.link = link;
        this.signIn = signIn;
        this.threeAdmins = threeAdmins;
    }

    /** @param arguments of the text of {@code code} */
    record Wrong(String field, String code, List<Object> arguments) {}

    @GetMapping("/setup")
    ModelAndView show(@RequestParam(defaultValue = "") String key) {
        if (!accounts.isEmpty() && !link.opensAgain(key)) {
            return page("done", HttpStatus.OK);
        }
        return link.opens(key) ? page("open", HttpStatus.OK).addObject("key", key) : page("ended", HttpStatus.GONE);
    }

    @PostMapping("/setup")
    ModelAndView open(
            @RequestParam String key,
            @RequestParam String account,
            @RequestParam String password,
            @RequestParam String repeat,
            @RequestParam(defaultValue = "") String security,
            HttpServletRequest request,
            HttpServletResponse response) {
        if ((!accounts.isEmpty() && !link.opensAgain(key)) || !link.opens(key)) {
            return show(key);
        }
        try {
            if (!password.equals(repeat)) {
                throw Refused.invalid("access.password.not-repeated", "repeat");
            }
            var issued = link.use(
                    key, () -> newAccounts.openFirst(account, password, security, account, !accounts.isEmpty()));
            signIn.as(account, request, response);
            return issued == null ? new ModelAndView("redirect:/setup/account/next") : made(security, issued);
        } catch (Refused refused) {
            var field = Objects.requireNonNullElse(refused.field(), "account");
            return page("open", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("key", key)
                    .addObject("account", account)
                    .addObject("security", security)
                    .addObject("wrong", new Wrong(field, refused.code(), refused.arguments()));
        }
    }

    /** Answered at once, and not after a redirect: the link is nowhere kept. */
    private ModelAndView made(String security, PasswordLinks.Issued issued) {
        var link = PasswordLink.of(security, issued);
        return page("made", HttpStatus.OK).addObject("link", link).addObject("until", Texts.moment(link.until()));
    }

    private ModelAndView page(String state, HttpStatus status) {
        var page = new ModelAndView("access/setup", status);
        return page.addObject("state", state).addObject("apart", threeAdmins.areApart());
    }
}
