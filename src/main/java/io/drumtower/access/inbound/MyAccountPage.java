package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent.Way;
import io.drumtower.access.Role;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: password, tokens, sessions. */
@Controller
@RolesAllowed(Access.ANY_ACCOUNT)
class MyAccountPage {

    private final OwnAccount own;
    private final Clock clock;

    MyAccountPage(OwnAccount own, @Qualifier("realTime") Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    /** Times as they are to be read; {@code lastUsed} is null when the token was never used. */
    record TokenRow(
            String id,
            String name,
            Set<Role> roles,
            String endsOn,
            boolean ended,
            @Nullable String lastUsed) {}

    @GetMapping("/account")
    ModelAndView show(@AuthenticationPrincipal SignedIn who) {
        var now = clock.instant();
        var rows = own.tokens(who).stream()
                .map(token -> new TokenRow(
                        token.id().toString(),
                        token.name(),
                        token.roles(),
                        BusinessDay.of(token.until().minusMillis(1)).toString(),
                        !now.isBefore(token.until()),
                        token.lastUsedAt() == null ? null : Texts.moment(token.lastUsedAt())))
                .toList();
        return new ModelAndView("access/account")
                .addObject("who", who)
                .addObject("tokens", rows)
                .addObject("name", "")
                .addObject("endsOn", BusinessDay.of(now).plusDays(90).toString())
                .addObject("chosen", Set.of());
    }

    @PostMapping("/account/passwords")
    ModelAndView change(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String repeat,
            HttpServletRequest request) {
        try {
            if (!password.equals(repeat)) {
                throw Refused.invalid("access.password.not-repeated", "repeat");
            }
            own.changePassword(who, current, password, Origin.of(Way.FORM, request));
            return new ModelAndView("redirect:/account?changed");
        } catch (Refused refused) {
            return wrong(who, refused);
        }
    }

    /** Answered at once, and not after a redirect: the token is nowhere kept. */
    @PostMapping("/account/tokens")
    ModelAndView issue(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam String name,
            @RequestParam String endsOn,
            @RequestParam(required = false) @Nullable Set<Role> roles) {
        var chosen = roles == null ? EnumSet.noneOf(Role.class) : roles;
        try {
            var issued = own.issue(who, name, day(endsOn), chosen);
            return show(who).addObject("fresh", issued.token());
        } catch (Refused refused) {
            return wrong(who, refused)
                    .addObject("name", name)
                    .addObject("endsOn", endsOn)
                    .addObject("chosen", chosen);
        }
    }

    @PostMapping("/account/tokens/{token}/revocations")
    String revoke(@AuthenticationPrincipal SignedIn who, @PathVariable String token) {
        own.revoke(who, token);
        return "redirect:/account?revoked";
    }

    @PostMapping("/account/sign-outs")
    String signOutEverywhere(
            @AuthenticationPrincipal SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        own.signOutEverywhere(who, request.getRemoteAddr());
        request.getSession().invalidate();
        SignOut.forget(response);
        return "redirect:/signin?out";
    }

    private ModelAndView wrong(SignedIn who, Refused refused) {
        var page = show(who).addObject("wrong", Wrong.of(refused));
        page.setStatus(HttpStatus.valueOf(refused.status()));
        return page;
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
