package io.drumtower.access.vault;

import io.drumtower.access.AccessEvent.TokenIssued;
import io.drumtower.access.AccessEvent.TokenKind;
import io.drumtower.access.AccessEvent.TokenRevoked;
import io.drumtower.kernel.MachineTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tokens of machines. Found by their hash in an index: there is no secret that a comparison could leak in its time. */
@Component
public class Tokens implements MachineTokens {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Audit audit, Clock clock) {
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
        var bits = new byte[BYTES];
        random.nextBytes(bits);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        var at = clock.instant();
        audit.record(
                new TokenIssued(TokenKind.MACHINE, source, by(), at),
                () -> jdbc.sql("insert into access_token values (?, ?, ?, ?)")
                        .params(hash(token), source, by(), Timestamp.from(at))
                        .update());
        return token;
    }

    /** Ends every token of the source. */
    public void revoke(String source) {
        audit.record(
                new TokenRevoked(TokenKind.MACHINE, source, by(), clock.instant()),
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
        return FORM.matcher(token).matches()
                ? jdbc.sql("select source from access_token where token_hash = ?")
                        .param(hash(token))
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    private static String by() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? "system" : who.getName();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
