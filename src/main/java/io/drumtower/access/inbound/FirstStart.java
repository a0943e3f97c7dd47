package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent.SetUpLinkIssued;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.Audit;
import io.drumtower.access.vault.PasswordLinks;
import io.drumtower.access.vault.ThreeAdmins;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Without an account nobody could come in: the first is made from a file, or by a link on the console. */
@Component
class FirstStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String ACCOUNT = "admin";
    private static final String SECURITY = "security";

    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final SetUpLink link;
    private final Audit audit;
    private final Clock clock;
    private final ThreeAdmins threeAdmins;
    private final Environment settings;
    private PasswordLinks.@Nullable Issued security;

    FirstStart(
            Accounts accounts,
            NewAccounts newAccounts,
            SetUpLink link,
            Audit audit,
            @Qualifier("realTime") Clock clock,
            ThreeAdmins threeAdmins,
            Environment settings) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.link = link;
        this.audit = audit;
        this.clock = clock;
        this.threeAdmins = threeAdmins;
        this.settings = settings;
    }

    /** Before the web server starts: nobody is told that the account is not there. */
    @Override
    public void afterSingletonsInstantiated() {
        if (threeAdmins.areApart() && !accounts.withTwoAdmins().isEmpty()) {
            throw new WrongSetting(
                    "drumtower.access.three-admins is on, and two or more of the roles ADMIN, SECURITY and AUDITOR are"
                            + " held by " + String.join(", ", accounts.withTwoAdmins()),
                    "Start once without it and give each of these roles to another account.");
        }
        var file = passwordFile();
        if (!file.isBlank() && accounts.isEmpty()) {
            open(Path.of(file));
        }
    }

    private void open(Path file) {
        var password = read(file);
        try {
            security = newAccounts.openFirst(ACCOUNT, password, SECURITY, "system", false);
        } catch (Refused e) {
            throw new WrongSetting(
                    "the password in " + file + ", which DRUMTOWER_ADMIN_PASSWORD_FILE names, is too short, too long or"
                            + " one that many people use",
                    "Put a longer one there: four or more words that do not belong together are good.");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new WrongSetting(
                    "DRUMTOWER_ADMIN_PASSWORD_FILE names " + file + ", which cannot be read",
                    "Put the first password of " + ACCOUNT + " there, or unset the variable to get a set-up link.");
        }
    }

    /** Printed when the port is known. */
    @EventListener(ApplicationReadyEvent.class)
    void offerLink() {
        if (security != null) {
            LOG.warn(
                    "The security administrator, account {}, chooses a password within {} hours at"
                            + " http://localhost:{}/password?key={}",
                    SECURITY,
                    PasswordLinks.LENGTH.toHours(),
                    port(),
                    security.key());
        }
        var again = settings.getProperty("drumtower.access.new-set-up-link", boolean.class, false);
        if (again || (passwordFile().isBlank() && accounts.isEmpty())) {
            printLink(again);
        }
    }

    private String passwordFile() {
        return settings.getProperty("drumtower.admin.password-file", "");
    }

    private void printLink(boolean again) {
        var now = clock.instant();
        audit.record(new SetUpLinkIssued(now.plus(SetUpLink.LENGTH), now));
        LOG.warn(
                "{} Within {} minutes, open http://localhost:{}/setup?key={}",
                again ? "A new first account, as new-set-up-link asks." : "No account yet.",
                SetUpLink.LENGTH.toMinutes(),
                port(),
                link.issue(again));
    }

    private String port() {
        return settings.getProperty("local.server.port", "8080");
    }
}
