package io.drumtower.access.vault;

import static io.drumtower.access.AccessEvent.AccountOpened;
import static io.drumtower.access.AccessEvent.PasswordChanged;

import io.drumtower.access.Role;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts: who they are, what they may do, and the hashes of their passwords. */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Sessions sessions;
    private final ThreeAdmins threeAdmins;
    private final Clock clock;

    Accounts(
            JdbcClient jdbc,
            Audit audit,
            Sessions sessions,
            ThreeAdmins threeAdmins,
            @Qualifier("realTime") Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.sessions = sessions;
        this.threeAdmins = threeAdmins;
        this.clock = clock;
    }

    /** One that is not closed. */
    public Optional<Account> find(String name) {
        return jdbc.sql("select * from access_account where account = ? and closed_at is null")
                .param(name)
                .query((row, number) ->
                        new Account(row.getString("account"), row.getString("password_hash"), Roles.of(row)))
                .optional();
    }

    /** Those of the names that have an account which is not closed. */
    public Set<String> open(Collection<String> names) {
        return jdbc.sql("select account from access_account where account = any(:names) and closed_at is null")
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** Also a closed one. */
    public AccountEntry get(String name) {
        return jdbc.sql("select * from access_account where account = ?")
                .param(name)
                .query(Accounts::entry)
                .optional()
                .orElseThrow(() -> Refused.notFound("access.account.unknown", name));
    }

    /** All, also the closed ones, by name. */
    public Page<AccountEntry> list(@Nullable String after, int limit) {
        var found = jdbc.sql("select * from access_account where account > ? order by account limit ?")
                .params(after == null ? "" : after, limit + 1)
                .query(Accounts::entry)
                .list();
        return found.size() > limit
                ? new Page<>(found.subList(0, limit), found.get(limit - 1).account())
                : new Page<>(found, null);
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from access_account)")
                .query(Boolean.class)
                .single();
    }

    /** @param passwordHash null when its holder is to choose a password first */
    private record Opening(String name, @Nullable String passwordHash, Set<Role> roles) {}

    /**
     * Opens the account of the set-up link: with every role of accounts, or, where three administrators are apart, the
     * system administrator's beside one of the security administrator, who is to choose a password.
     *
     * @param security name of the second account; not read where one account holds all
     * @param others whether there may be accounts already
     */
    public void openFirst(String name, String passwordHash, String security, String by, boolean others) {
        var first = new Opening(name, passwordHash, threeAdmins.ofFirst());
        var second = new Opening(security, null, Set.of(Role.SECURITY));
        open(threeAdmins.areApart() ? List.of(first, second) : List.of(first), by, others);
    }

    /** @param passwordHash null when its holder is to choose a password first */
    public void open(String name, @Nullable String passwordHash, Set<Role> roles, String by) {
        open(List.of(new Opening(name, passwordHash, roles)), by, true);
    }

    private void open(List<Opening> all, String by, boolean others) {
        var at = clock.instant();
        var events = all.stream()
                .map(one -> new AccountOpened(one.name, List.copyOf(one.roles), by, at))
                .toList();
        audit.record(events, () -> {
            if (!others && !isEmpty()) {
                throw Refused.conflict("access.setup.done");
            }
            all.forEach(one -> insert(one, Timestamp.from(at)));
        });
    }

    private void insert(Opening one, Timestamp at) {
        var inserted = jdbc.sql("insert into access_account (account, password_hash, roles, opened_at,"
                        + " password_changed_at) values (:name, :hash, :roles, :at, case when :hash is null then null"
                        + " else :at::timestamptz end) on conflict do nothing")
                .param("name", one.name)
                .param("hash", one.passwordHash, java.sql.Types.VARCHAR)
                .param("roles", Roles.names(one.roles))
                .param("at", at)
                .update();
        if (inserted == 0) {
            throw Refused.conflict("access.account.exists", one.name);
        }
    }

    /** Those that hold two roles of administrators, which is too much where these are apart. */
    public List<String> withTwoAdmins() {
        return jdbc
                .sql("select * from access_account where closed_at is null order by account")
                .query(Accounts::entry)
                .list()
                .stream()
                .filter(one -> ThreeAdmins.holdsTwo(one.roles()))
                .map(AccountEntry::account)
                .toList();
    }

    /** Ends all sessions of the account. */
    public void changePassword(String name, String passwordHash, String by) {
        changePassword(name, passwordHash, by, null);
    }

    /** @param kept the session that goes on; the others end */
    public void changePassword(String name, String passwordHash, String by, @Nullable UUID kept) {
        var at = clock.instant();
        audit.record(new PasswordChanged(name, by, at), () -> {
            setPassword(name, passwordHash);
            sessions.endAllBut(kept, name);
        });
    }

    /** Within a transaction. */
    void setPassword(String name, String passwordHash) {
        var changed = jdbc.sql("update access_account set password_hash = ?, password_changed_at = ?"
                        + " where account = ? and closed_at is null")
                .params(passwordHash, Timestamp.from(clock.instant()), name)
                .update();
        if (changed == 0) {
            throw Refused.notFound("access.account.unknown", name);
        }
    }

    private static AccountEntry entry(ResultSet row, int number) throws SQLException {
        return new AccountEntry(
                row.getString("account"),
                Roles.of(row),
                row.getTimestamp("opened_at").toInstant(),
                Times.instant(row, "password_changed_at"),
                Times.instant(row, "closed_at"));
    }
}
