package io.drumtower.access.inbound;

import io.drumtower.access.vault.Accounts;
import io.drumtower.kernel.Refused;
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

    SetUpPage(Accounts accounts, NewAccounts newAccounts, SetUpLink link, SignInAtOnce signIn) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.link = link;
        this.signIn = signIn;
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
            HttpServletRequest request,
            HttpServletResponse response) {
        if ((!accounts.isEmpty() && !link.opensAgain(key)) || !link.opens(key)) {
            return show(key);
        }
        try {
            if (!password.equals(repeat)) {
                throw Refused.invalid("access.password.not-repeated", "repeat");
            }
            link.use(key, () -> openWithAll(account, password));
            signIn.as(account, request, response);
            return new ModelAndView("redirect:/setup/account/next");
        } catch (Refused refused) {
            var field = Objects.requireNonNullElse(refused.field(), "account");
            return page("open", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("key", key)
                    .addObject("account", account)
                    .addObject("wrong", new Wrong(field, refused.code(), refused.arguments()));
        }
    }

    private void openWithAll(String account, String password) {
        if (accounts.isEmpty()) {
            newAccounts.openFirst(account, password, account);
        } else {
            newAccounts.openAnother(account, password, account);
        }
    }

    private static ModelAndView page(String state, HttpStatus status) {
        var page = new ModelAndView("access/setup", status);
        return page.addObject("state", state);
    }
}
