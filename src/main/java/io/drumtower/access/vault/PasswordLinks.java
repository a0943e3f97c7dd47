package io.drumtower.access.vault;

import static io.drumtower.access.AccessEvent.PasswordChanged;
import static io.drumtower.access.AccessEvent.PasswordLinkIssued;

import io.drumtower.kernel.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links with which the holder of an account chooses a password: the first one, or a new one. One use, one an account. */
@Component
public class PasswordLinks {

    public static final Duration LENGTH = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Clock clock;

    PasswordLinks(
            JdbcClient jdbc, Audit audit, Accounts accounts, Sessions sessions, @Qualifier("realTime") Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param key to be seen only here */
    public record Issued(String key, Instant until) {}

    /** One made before ends. The password in use stays until the link is used. */
    public Issued issue(String account, String by) {
        if (accounts.find(account).isEmpty()) {
            throw Refused.notFound("access.account.unknown", account);
        }
        var key = Secret.fresh();
        var at = clock.instant();
        audit.record(
                new PasswordLinkIssued(account, at.plus(LENGTH), by, at),
                () -> jdbc.sql("insert into access_password_link (account, key_hash, until) values (?, ?, ?)"
                                + " on conflict (account) do update set key_hash = excluded.key_hash,"
                                + " until = excluded.until")
                        .params(account, Secret.hash(key), Timestamp.from(at.plus(LENGTH)))
                        .update());
        return new Issued(key, at.plus(LENGTH));
    }

    /** Whose password may be chosen with the key now. */
    public Optional<String> account(String key) {
        return Secret.isOne(key)
                ? jdbc.sql("select account from access_password_link where key_hash = ? and until > ?")
                        .params(Secret.hash(key), Timestamp.from(clock.instant()))
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    /** Ends all sessions of the account; its personal tokens stay. */
    public void use(String key, String account, String passwordHash) {
        var at = clock.instant();
        audit.record(new PasswordChanged(account, account, at), () -> {
            var used = jdbc.sql("delete from access_password_link where key_hash = ? and account = ? and until > ?")
                    .params(Secret.hash(key), account, Timestamp.from(at))
                    .update();
            if (used == 0) {
                throw Refused.of(410, "access.password-link.ended");
            }
            accounts.setPassword(account, passwordHash);
            sessions.endAllBut(null, account);
        });
    }
}
