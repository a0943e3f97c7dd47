package io.drumtower.access.inbound;

import io.drumtower.access.password.Throttle;
import io.drumtower.access.vault.PasswordLinks;
import io.drumtower.kernel.Refused;
import jakarta.annotation.security.PermitAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets the holder of an account choose its password, by a link. */
@Controller
@PermitAll
class PasswordPage {

    private final PasswordLinks links;
    private final NewAccounts rules;
    private final Throttle throttle;

    PasswordPage(PasswordLinks links, NewAccounts rules, Throttle throttle) {
        this.links = links;
        this.rules = rules;
        this.throttle = throttle;
    }

    @GetMapping("/password")
    ModelAndView show(@RequestParam(defaultValue = "") String key) {
        return links.account(key)
                .map(account -> new ModelAndView("access/password")
                        .addObject("key", key)
                        .addObject("account", account))
                .orElseGet(() -> new ModelAndView("access/password", HttpStatus.GONE));
    }

    @PostMapping("/password")
    ModelAndView choose(@RequestParam String key, @RequestParam String password, @RequestParam String repeat) {
        var account = links.account(key);
        if (account.isEmpty()) {
            return show(key);
        }
        try {
            if (!password.equals(repeat)) {
                throw Refused.invalid("access.password.not-repeated", "repeat");
            }
            links.use(key, account.get(), rules.hash(account.get(), password));
            throttle.changed(account.get());
            return new ModelAndView("redirect:/signin?chosen");
        } catch (Refused refused) {
            var page = show(key).addObject("wrong", Wrong.of(refused));
            page.setStatus(HttpStatus.valueOf(refused.status()));
            return page;
        }
    }
}
