package io.drumtower.access.vault;

import io.drumtower.access.AccessEvent.PersonalTokenIssued;
import io.drumtower.access.AccessEvent.PersonalTokenRevoked;
import io.drumtower.access.Role;
import io.drumtower.kernel.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens with which a person's scripts speak for him, and may do some of what he may do. */
@Component
public class PersonalTokens {

    /** Told from tokens of machines by it, and found by it in what should not hold one. */
    public static final String PREFIX = "drumtower_";

    /** Tokens of an account at one time. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    PersonalTokens(JdbcClient jdbc, Audit audit, @Qualifier("realTime") Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param lastUsedAt to ten minutes; null when it was never used */
    public record Token(
            UUID id,
            String name,
            Set<Role> roles,
            Instant issuedAt,
            Instant until,
            @Nullable Instant lastUsedAt) {}

    /** @param token to be seen only here */
    public record Issued(UUID id, String token) {}

    /** Whom a token speaks for; the roles are those of the token. */
    public record Bearer(UUID id, String account, Set<Role> roles) {}

    public Issued issue(String account, String name, Set<Role> roles, Instant until) {
        var id = UUID.randomUUID();
        var token = PREFIX + Secret.fresh();
        var at = clock.instant();
        audit.record(new PersonalTokenIssued(id.toString(), account, List.copyOf(roles), until, at), () -> {
            if (list(account).size() >= MOST) {
                throw Refused.conflict("access.personal-token.too-many", MOST);
            }
            jdbc.sql("insert into access_personal_token (id, token_hash, account, name, roles, issued_at, until)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            Secret.hash(token),
                            account,
                            name,
                            Roles.names(roles),
                            Timestamp.from(at),
                            Timestamp.from(until))
                    .update();
        });
        return new Issued(id, token);
    }

    /** Those of the account, also ended ones, the newest first. */
    public List<Token> list(String account) {
        return jdbc.sql("select * from access_personal_token where account = ? order by issued_at desc, id")
                .param(account)
                .query((row, number) -> new Token(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Roles.of(row),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getTimestamp("until").toInstant(),
                        Times.instant(row, "last_used_at")))
                .list();
    }

    public void revoke(String account, UUID token) {
        audit.record(new PersonalTokenRevoked(token.toString(), account, clock.instant()), () -> {
            var revoked = jdbc.sql("delete from access_personal_token where id = ? and account = ?")
                    .params(token, account)
                    .update();
            if (revoked == 0) {
                throw Refused.notFound("access.personal-token.unknown");
            }
        });
    }

    /** Empty for one that is wrong, ended or revoked. */
    public Optional<Bearer> open(String token) {
        if (!token.startsWith(PREFIX) || !Secret.isOne(token.substring(PREFIX.length()))) {
            return Optional.empty();
        }
        var at = clock.instant();
        var bearer = jdbc.sql(
                        "select id, account, roles from access_personal_token" + " where token_hash = ? and until > ?")
                .params(Secret.hash(token), Timestamp.from(at))
                .query((row, number) ->
                        new Bearer(row.getObject("id", UUID.class), row.getString("account"), Roles.of(row)))
                .optional();
        bearer.ifPresent(found -> used(found.id(), at));
        return bearer;
    }

    /** Whether it still speaks for its account. */
    public boolean isOpen(UUID token) {
        return jdbc.sql("select exists (select from access_personal_token where id = ? and until > ?)")
                .params(token, Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private void used(UUID id, Instant at) {
        jdbc.sql("update access_personal_token set last_used_at = ?"
                        + " where id = ? and coalesce(last_used_at, '-infinity') < ?")
                .params(Timestamp.from(at), id, Timestamp.from(at.minus(Times.ROUGHLY)))
                .update();
    }
}
