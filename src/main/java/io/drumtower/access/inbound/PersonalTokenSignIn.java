package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent;
import io.drumtower.access.AccessEvent.Way;
import io.drumtower.access.password.Recently;
import io.drumtower.access.vault.Account;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.Audit;
import io.drumtower.access.vault.PersonalTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets people's scripts in by a personal token, as {@code Bearer}; recorded once an hour for each address. */
class PersonalTokenSignIn extends OncePerRequestFilter {

    private static final Duration RECORDED = Duration.ofHours(1);
    private static final int RECORDED_MOST = 1_000;

    private final PersonalTokens tokens;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final AuthenticationEntryPoint refusal;
    private final Recently<Use> recorded;

    PersonalTokenSignIn(
            PersonalTokens tokens, Accounts accounts, Audit audit, Clock clock, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.refusal = refusal;
        this.recorded = new Recently<>(clock, RECORDED, RECORDED_MOST);
    }

    private record Use(UUID token, String address) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isPersonal(request);
    }

    static boolean isPersonal(HttpServletRequest request) {
        var token = MachineSignIn.after(MachineSignIn.BEARER, request);
        return token != null && token.startsWith(PersonalTokens.PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bearer = tokens.open(String.valueOf(MachineSignIn.after(MachineSignIn.BEARER, request)));
        var account = bearer.flatMap(token -> accounts.find(token.account()));
        if (account.isEmpty()) {
            refusal.commence(request, response, new BadCredentialsException("unknown token"));
            return;
        }
        record(account.get(), new Use(bearer.get().id(), request.getRemoteAddr()));
        SecurityContextHolder.setContext(
                new SecurityContextImpl(SignedIn.by(bearer.get(), account.get(), clock.instant())));
        chain.doFilter(request, response);
    }

    private void record(Account account, Use use) {
        if (!recorded.is(use)) {
            audit.record(new AccessEvent.SignedIn(account.name(), Way.TOKEN, use.address(), clock.instant()));
            recorded.was(use);
        }
    }
}
