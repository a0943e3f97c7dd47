package io.drumtower.access.vault;

import static io.drumtower.access.AccessEvent.SignedIn;
import static io.drumtower.access.AccessEvent.SignedOut;
import static io.drumtower.access.AccessEvent.SignedOutEverywhere;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is signed in. A browser's session that has no row here has ended, whatever the server's memory says. */
@Component
public class Sessions {

    /** Sessions of an account at one time; the next one ends the oldest. */
    public static final int MOST = 2;

    /** A session lasts no longer, used or not. */
    public static final Duration LENGTH = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Audit audit, @Qualifier("realTime") Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID begin(SignedIn event) {
        var id = UUID.randomUUID();
        audit.record(event, () -> {
            jdbc.sql("delete from access_session where since <= ? or id in"
                            + " (select id from access_session where account = ? order by since desc, id offset ?)")
                    .params(Timestamp.from(event.occurredAt().minus(LENGTH)), event.account(), MOST - 1)
                    .update();
            jdbc.sql("insert into access_session (id, account, since) values (?, ?, ?)")
                    .params(id, event.account(), Timestamp.from(event.occurredAt()))
                    .update();
        });
        return id;
    }

    public boolean isOn(UUID session) {
        return jdbc.sql("select exists (select from access_session where id = ? and since > ?)")
                .params(session, Timestamp.from(clock.instant().minus(LENGTH)))
                .query(Boolean.class)
                .single();
    }

    public void end(UUID session, SignedOut event) {
        audit.record(
                event,
                () -> jdbc.sql("delete from access_session where id = ?")
                        .param(session)
                        .update());
    }

    public void endAll(SignedOutEverywhere event) {
        audit.record(event, () -> endAllBut(null, event.account()));
    }

    /** Within a transaction. */
    void endAllBut(@Nullable UUID kept, String account) {
        jdbc.sql("delete from access_session where account = :account and id is distinct from :kept::uuid")
                .param("account", account)
                .param("kept", kept == null ? null : kept.toString(), java.sql.Types.VARCHAR)
                .update();
    }
}
