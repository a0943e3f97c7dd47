package io.drumtower.access.vault;

import io.drumtower.access.AccessEvent.TokenIssued;
import io.drumtower.access.AccessEvent.TokenKind;
import io.drumtower.access.AccessEvent.TokenRevoked;
import io.drumtower.kernel.MachineTokens;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens of machines. */
@Component
public class Tokens implements MachineTokens {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Audit audit, @Qualifier("realTime") Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tokens that the source had until now end. */
    @Override
    public String issue(String source) {
        if (hasAny(source)) {
            revoke(source);
        }
        var token = Secret.fresh();
        var at = clock.instant();
        audit.record(
                new TokenIssued(TokenKind.MACHINE, source, Caller.name(), at),
                () -> jdbc.sql("insert into access_token values (?, ?, ?, ?)")
                        .params(Secret.hash(token), source, Caller.name(), Timestamp.from(at))
                        .update());
        return token;
    }

    /** Ends every token of the source. */
    public void revoke(String source) {
        audit.record(
                new TokenRevoked(TokenKind.MACHINE, source, Caller.name(), clock.instant()),
                () -> jdbc.sql("delete from access_token where source = ?")
                        .param(source)
                        .update());
    }

    private boolean hasAny(String source) {
        return jdbc.sql("select exists (select from access_token where source = ?)")
                .param(source)
                .query(Boolean.class)
                .single();
    }

    /** The data source that the token is bound to. */
    public Optional<String> source(String token) {
        return Secret.isOne(token)
                ? jdbc.sql("select source from access_token where token_hash = ?")
                        .param(Secret.hash(token))
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }
}
