package io.drumtower.access.vault;

import static io.drumtower.access.AccessEvent.AccountOpened;
import static io.drumtower.access.AccessEvent.PasswordChanged;
import static io.drumtower.access.AccessEvent.RoleGranted;
import static io.drumtower.access.AccessEvent.RoleRevoked;

import io.drumtower.access.Role;
import io.drumtower.kernel.Refused;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts: who they are, what they may do, and the hashes of their passwords. */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Account> find(String name) {
        return jdbc.sql("select * from access_account where account = ?")
                .param(name)
                .query(Accounts::row)
                .optional();
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from access_account)")
                .query(Boolean.class)
                .single();
    }

    /** Opens an account with every role of accounts, unless there is an account already. */
    public void openFirst(String name, String passwordHash, String by) {
        open(name, passwordHash, Role.OF_ACCOUNTS, by, true);
    }

    public void open(String name, String passwordHash, Set<Role> roles, String by) {
        open(name, passwordHash, roles, by, false);
    }

    private void open(String name, String passwordHash, Set<Role> roles, String by, boolean first) {
        var at = clock.instant();
        audit.record(new AccountOpened(name, List.copyOf(roles), by, at), () -> {
            if (first && !isEmpty()) {
                throw Refused.conflict("access.setup.done");
            }
            var inserted = jdbc.sql("insert into access_account values (?, ?, ?, ?, ?) on conflict do nothing")
                    .params(name, passwordHash, names(roles), Timestamp.from(at), Timestamp.from(at))
                    .update();
            if (inserted == 0) {
                throw Refused.conflict("access.account.exists", name);
            }
        });
    }

    public void changePassword(String name, String passwordHash, String by) {
        var at = clock.instant();
        audit.record(
                new PasswordChanged(name, by, at),
                () -> change(
                        name, "password_hash = ?, password_changed_at = ?", List.of(passwordHash, Timestamp.from(at))));
    }

    public void grant(String name, Role role, String by) {
        audit.record(
                new RoleGranted(name, role, by, clock.instant()),
                () -> change(
                        name, "roles = array_append(array_remove(roles, ?), ?)", List.of(role.name(), role.name())));
    }

    public void revoke(String name, Role role, String by) {
        audit.record(
                new RoleRevoked(name, role, by, clock.instant()),
                () -> change(name, "roles = array_remove(roles, ?)", List.of(role.name())));
    }

    private void change(String name, String what, List<Object> values) {
        var changed = jdbc.sql("update access_account set " + what + " where account = ?")
                .params(values)
                .param(name)
                .update();
        if (changed == 0) {
            throw Refused.notFound("access.account.unknown", name);
        }
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static Account row(ResultSet row, int number) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Array held = row.getArray("roles");
        Arrays.stream((String[]) held.getArray()).map(Role::valueOf).forEach(roles::add);
        return new Account(
                row.getString("account"),
                row.getString("password_hash"),
                roles,
                row.getTimestamp("password_changed_at").toInstant());
    }
}
