package io.drumtower.access.inbound;

import io.drumtower.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The key that makes an account with every role: 128 bits, 30 minutes, one use. Only its hash is kept, and only in memory. */
@Component
class SetUpLink {

    static final Duration LENGTH = Duration.ofMinutes(30);

    private final Clock clock;
    private byte @Nullable [] hash;
    private Instant until = Instant.EPOCH;
    private boolean again;

    SetUpLink(@Qualifier("realTime") Clock clock) {
        this.clock = clock;
    }

    /** @return the key, to be seen only here; an earlier one ends */
    synchronized String issue() {
        return issue(false);
    }

    /** @param again also when there are accounts, none of which can be entered */
    synchronized String issue(boolean again) {
        this.again = again;
        var bits = new byte[16];
        new SecureRandom().nextBytes(bits);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        hash = hash(key);
        until = clock.instant().plus(LENGTH);
        return key;
    }

    synchronized boolean opensAgain(String key) {
        return again && opens(key);
    }

    synchronized boolean opens(String key) {
        return hash != null && clock.instant().isBefore(until) && MessageDigest.isEqual(hash, hash(key));
    }

    /** Uses the key up when {@code what} succeeds. */
    synchronized <T extends @Nullable Object> T use(String key, Supplier<T> what) {
        if (!opens(key)) {
            throw Refused.of(410, "access.setup.link-ended");
        }
        var made = what.get();
        hash = null;
        return made;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
