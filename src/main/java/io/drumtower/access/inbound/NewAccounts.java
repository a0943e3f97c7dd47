package io.drumtower.access.inbound;

import io.drumtower.access.password.PasswordRule;
import io.drumtower.access.password.PasswordRules;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PasswordLinks;
import io.drumtower.access.vault.ThreeAdmins;
import io.drumtower.kernel.Refused;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Opens accounts whose names and passwords keep to the rules. */
@Component
class NewAccounts {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Accounts accounts;
    private final PasswordLinks links;
    private final ThreeAdmins threeAdmins;
    private final PasswordEncoder passwords;

    NewAccounts(Accounts accounts, PasswordLinks links, ThreeAdmins threeAdmins, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.links = links;
        this.threeAdmins = threeAdmins;
        this.passwords = passwords;
    }

    /**
     * Opens the account of the set-up link.
     *
     * @param security name of the first security administrator, where the three administrators are apart
     * @param by the account that opens it, or {@code system}
     * @param others whether there may be accounts already: an office that lost its administrators
     * @return the link of the security administrator; null where one account holds all
     */
    PasswordLinks.@Nullable Issued openFirst(String name, String password, String security, String by, boolean others) {
        if (threeAdmins.areApart() && !NAME.matcher(security).matches()) {
            throw Refused.invalid("access.account.malformed", "security");
        }
        accounts.openFirst(name, hash(name, password), security, by, others);
        return threeAdmins.areApart() ? links.issue(security, by) : null;
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
