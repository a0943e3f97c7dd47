package io.drumtower.access.vault;

import static io.drumtower.access.AccessEvent.AccountClosed;
import static io.drumtower.access.AccessEvent.RoleGranted;
import static io.drumtower.access.AccessEvent.RoleRevoked;

import io.drumtower.access.AccessEvent;
import io.drumtower.access.Role;
import io.drumtower.kernel.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What accounts may do, given and taken, until all is taken and an account is closed. The last holder of a role that an
 * office cannot be without keeps it: each change is judged under the lock of the log, so that two at once cannot both be
 * the last but one.
 */
@Component
public class Rights {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Accounts accounts;
    private final Sessions sessions;
    private final ThreeAdmins threeAdmins;
    private final Clock clock;

    Rights(
            JdbcClient jdbc,
            Audit audit,
            Accounts accounts,
            Sessions sessions,
            ThreeAdmins threeAdmins,
            @Qualifier("realTime") Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.accounts = accounts;
        this.sessions = sessions;
        this.threeAdmins = threeAdmins;
        this.clock = clock;
    }

    /** Nothing happens when the account has it already. */
    public void grant(String account, Role role, String by) {
        var held = union(open(account).roles(), role);
        set(account, held, by);
    }

    /** Nothing happens when the account does not have it. */
    public void revoke(String account, Role role, String by) {
        var held = union(open(account).roles(), role);
        held.remove(role);
        set(account, held, by);
    }

    private static Set<Role> union(Set<Role> held, Role role) {
        var all = EnumSet.of(role);
        all.addAll(held);
        return all;
    }

    /** All that the account is to have from now on; nothing of it happens when a part is refused. */
    public void set(String account, Set<Role> wanted, String by) {
        var held = open(account).roles();
        var at = clock.instant();
        var events = new ArrayList<AccessEvent>();
        for (var role : Role.OF_ACCOUNTS) {
            if (held.contains(role) && !wanted.contains(role)) {
                events.add(new RoleRevoked(account, role, by, at));
            } else if (wanted.contains(role) && !held.contains(role)) {
                events.add(new RoleGranted(account, role, by, at));
            }
        }
        if (!events.isEmpty()) {
            audit.record(events, () -> change(account, events, by));
        }
    }

    /** Of what the account holds under the lock, so that of two changes at once neither is lost. */
    private void change(String account, List<AccessEvent> events, String by) {
        var held = open(account).roles();
        for (var event : events) {
            if (event instanceof RoleRevoked revoked) {
                requireAnother(account, revoked.role());
                held.remove(revoked.role());
            } else if (event instanceof RoleGranted granted) {
                held.add(granted.role());
            }
        }
        if (events.stream().anyMatch(RoleGranted.class::isInstance)) {
            threeAdmins.allow(account, held, by);
        }
        jdbc.sql("update access_account set roles = :roles where account = :account")
                .param("roles", Roles.names(held))
                .param("account", account)
                .update();
    }

    /** Ends its sessions, tokens and links too. */
    public void close(String account, String by) {
        var held = open(account).roles();
        var at = clock.instant();
        audit.record(new AccountClosed(account, by, at), () -> {
            held.forEach(role -> requireAnother(account, role));
            sessions.endAllBut(null, account);
            for (var table : List.of("access_personal_token", "access_password_link")) {
                jdbc.sql("delete from " + table + " where account = ?")
                        .param(account)
                        .update();
            }
            jdbc.sql("update access_account set closed_at = ?, roles = '{}', password_hash = null where account = ?")
                    .params(Timestamp.from(at), account)
                    .update();
        });
    }

    private Account open(String account) {
        return accounts.find(account).orElseThrow(() -> Refused.notFound("access.account.unknown", account));
    }

    /** Another who can sign in, that is. */
    private void requireAnother(String account, Role role) {
        if (!Set.of(Role.ADMIN, Role.SECURITY).contains(role)) {
            return;
        }
        var others = jdbc.sql("select exists (select from access_account where account <> ? and ? = any(roles)"
                        + " and closed_at is null and password_hash is not null)")
                .params(account, role.name())
                .query(Boolean.class)
                .single();
        if (!others) {
            throw Refused.conflict(
                    role == Role.ADMIN ? "access.role.last-admin" : "access.role.last-security", account);
        }
    }
}
