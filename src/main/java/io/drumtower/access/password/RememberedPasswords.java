package io.drumtower.access.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a minute that a password matched a hash, because a slow hash for each request of a script would use up
 * the machine. The stored hash is part of what is remembered: a changed password is in effect at once.
 */
public final class RememberedPasswords implements PasswordEncoder {

    private static final Duration LENGTH = Duration.ofMinutes(1);
    private static final int MOST = 1_000;
    private static final String HMAC = "HmacSHA256";

    private final PasswordEncoder slow;
    private final Recently<String> matched;
    private final SecretKeySpec keyOfThisProcess;

    public RememberedPasswords(PasswordEncoder slow, Clock clock) {
        this.slow = slow;
        this.matched = new Recently<>(clock, LENGTH, MOST);
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.keyOfThisProcess = new SecretKeySpec(key, HMAC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence presented, @Nullable String stored) {
        if (presented == null || stored == null) {
            return false;
        }
        var both = both(presented, stored);
        if (matched.is(both)) {
            return true;
        }
        var matches = slow.matches(presented, stored);
        if (matches) {
            matched.was(both);
        }
        return matches;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String stored) {
        return slow.upgradeEncoding(stored);
    }

    /** A stored hash holds no NUL, so no two pairs are the same bytes. */
    private String both(CharSequence presented, String stored) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(keyOfThisProcess);
            mac.update(stored.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(presented.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
