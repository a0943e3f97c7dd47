package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent.Way;
import io.drumtower.access.vault.Accounts;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Signatures;
import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Asks for the password of whom the request speaks for. */
@Component
class PasswordSignatures implements Signatures {

    private final PasswordCheck passwords;
    private final Accounts accounts;

    PasswordSignatures(PasswordCheck passwords, Accounts accounts) {
        this.passwords = passwords;
        this.accounts = accounts;
    }

    @Override
    public void verify(String account, String password) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null
                || !(who.getPrincipal() instanceof SignedIn signedIn)
                || !signedIn.account().equals(account)) {
            throw Refused.of(403, "access.role.missing");
        }
        if (signedIn.token() != null) {
            throw Refused.of(403, "access.personal-token.not-here");
        }
        try {
            passwords.check(account, password, origin());
        } catch (Locked locked) {
            throw locked.refused();
        } catch (BadCredentialsException wrong) {
            throw Refused.invalid("access.signature.wrong", "password");
        }
    }

    @Override
    public List<String> unable(Collection<String> names) {
        var open = accounts.open(names);
        return names.stream().distinct().filter(name -> !open.contains(name)).toList();
    }

    private static Origin origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Origin.of(Way.SIGNATURE, request.getRequest())
                : new Origin(Way.SIGNATURE, null);
    }
}
