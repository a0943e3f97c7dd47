package io.drumtower.access.inbound;

import io.drumtower.access.Role;
import io.drumtower.access.password.PasswordRule;
import io.drumtower.access.password.PasswordRules;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PasswordLinks;
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
    private final PasswordLinks links;
    private final PasswordEncoder passwords;

    NewAccounts(Accounts accounts, PasswordLinks links, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.links = links;
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

    /** Opens an account whose holder chooses the password with the link. */
    PasswordLinks.Issued invite(String name, String by) {
        accounts.open(requireName(name), null, Set.of(), by);
        return links.issue(name, by);
    }

    /** Opens an account with every role when there are others already, for an office that lost its administrators. */
    void openAnother(String name, String password, String by) {
        accounts.open(name, hash(name, password), Role.OF_ACCOUNTS, by);
    }

    private static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refused.invalid("access.account.malformed", "account");
        }
        return name;
    }

    /** @throws Refused when the password breaks a rule */
    String hash(String name, String password) {
        requireName(name);
        PasswordRules.broken(name, password).map(PasswordRule::refused).ifPresent(refused -> {
            throw refused;
        });
        return Objects.requireNonNull(passwords.encode(password));
    }
}
