package io.drumtower.access.inbound;

import io.drumtower.access.vault.Accounts;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page; Spring Security takes what it posts. */
@Controller
@PermitAll
class SignInPage {

    private final Accounts accounts;

    SignInPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/signin")
    String show(HttpServletRequest request, Model model) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SignInFailure.NAME) instanceof SignInFailure failure) {
            session.removeAttribute(SignInFailure.NAME);
            model.addAttribute("failure", failure);
        }
        model.addAttribute("nobody", accounts.isEmpty());
        return "access/signin";
    }
}
