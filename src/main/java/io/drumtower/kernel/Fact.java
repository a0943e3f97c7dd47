package io.drumtower.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened outside and cannot be refused, only be counted once.
 *
 * @param id the same for every delivery of the same happening; also the id of the stream that the fact begins
 * @param stream the type of that stream, for example {@code intake.attack}: decisions about the fact go on in it
 * @param event what is stored
 * @param after what is known to have followed in its stream when it is recorded
 */
public record Fact(UUID id, String stream, Object event, List<?> after) {

    public Fact(UUID id, String stream, Object event) {
        this(id, stream, event, List.of());
    }

    /** A fact that happens only once by its nature and needs no key, such as a sign-in. */
    public static Fact of(UUID id, String stream, Object event) {
        return new Fact(id, stream, event);
    }

    /**
     * A fact known by its source and the key that the source gave it.
     *
     * @param keyTime a time that the key itself contains and that no setting can change, or null; it makes ids that are
     *     near in time near in the index
     */
    public static Fact of(String source, String key, @Nullable Instant keyTime, String stream, Object event) {
        return new Fact(id(source, key, keyTime), stream, event);
    }

    /** UUID version 8 (RFC 9562): a hash of source and key, never of a time that a setting or a retry can change. */
    public static UUID id(String source, String key, @Nullable Instant keyTime) {
        var hash = SHA_256.get();
        hash.update(source.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) 0);
        var bits = ByteBuffer.wrap(hash.digest(key.getBytes(StandardCharsets.UTF_8)));
        var high = bits.getLong();
        if (keyTime != null) {
            high = (keyTime.toEpochMilli() << 16) | (high & 0xFFFFL);
        }
        return new UUID(
                (high & ~0xF000L) | 0x8000L, (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    });
}
