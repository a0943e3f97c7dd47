package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent.Way;
import io.drumtower.access.Role;
import io.drumtower.access.vault.PersonalTokens.Issued;
import io.drumtower.access.vault.PersonalTokens.Token;
import io.drumtower.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever asks who he is here, and lets him look after his own account. */
@RestController
@RolesAllowed(Access.ANY_ACCOUNT)
class Me {

    private final OwnAccount own;

    Me(OwnAccount own) {
        this.own = own;
    }

    record Answer(String account, Set<Role> roles) {}

    /** @param endsOn the last day on which it works */
    record NewToken(
            @NotNull String name,
            @NotNull LocalDate endsOn,
            @NotNull Set<Role> roles) {}

    record NewPassword(@NotNull String current, @NotNull String password) {}

    @GetMapping("/api/me")
    Answer me(@AuthenticationPrincipal SignedIn who) {
        return new Answer(who.account(), who.roles());
    }

    @GetMapping("/api/me/tokens")
    Page<Token> tokens(@AuthenticationPrincipal SignedIn who) {
        return new Page<>(own.tokens(who), null);
    }

    @PostMapping("/api/me/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@AuthenticationPrincipal SignedIn who, @Valid @RequestBody NewToken body) {
        return own.issue(who, body.name(), body.endsOn(), body.roles());
    }

    @PostMapping("/api/me/tokens/{token}/revocations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal SignedIn who, @PathVariable String token) {
        own.revoke(who, token);
    }

    @PostMapping("/api/me/passwords")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @AuthenticationPrincipal SignedIn who, @Valid @RequestBody NewPassword body, HttpServletRequest request) {
        own.changePassword(who, body.current(), body.password(), Origin.of(Way.BASIC, request));
    }

    @PostMapping("/api/me/sign-outs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutEverywhere(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        own.signOutEverywhere(who, request.getRemoteAddr());
    }
}
