package io.drumtower.access.inbound;

import io.drumtower.access.password.PasswordRule;
import io.drumtower.access.password.PasswordRules;
import io.drumtower.access.vault.Accounts;
import io.drumtower.kernel.Refused;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Opens accounts whose names and passwords keep to the rules. */
@Component
class NewAccounts {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    NewAccounts(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** @param by the account that opens it, or {@code system} */
    void openFirst(String name, String password, String by) {
        accounts.openFirst(name, hash(name, password), by);
    }

    /** Opens an account that may do nothing yet. */
    void open(String name, String password, String by) {
        accounts.open(name, hash(name, password), Set.of(), by);
    }

    private String hash(String name, String password) {
        if (!NAME.matcher(name).matches()) {
            throw Refused.invalid("access.account.malformed", "account");
        }
        PasswordRules.broken(name, password).map(PasswordRule::refused).ifPresent(refused -> {
            throw refused;
        });
        return Objects.requireNonNull(passwords.encode(password));
    }
}
