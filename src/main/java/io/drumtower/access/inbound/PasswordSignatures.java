package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent.Way;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Signatures;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Asks for the password of whom the request speaks for. */
@Component
class PasswordSignatures implements Signatures {

    private final PasswordCheck passwords;

    PasswordSignatures(PasswordCheck passwords) {
        this.passwords = passwords;
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

    private static Origin origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Origin.of(Way.SIGNATURE, request.getRequest())
                : new Origin(Way.SIGNATURE, null);
    }
}
