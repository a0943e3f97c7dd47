package io.drumtower.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The leaf hash of one stored event: {@code H(0x00 | 0x01 | F(event_id) | … | F(payload))} with
 * {@code F(NULL) = FF FF FF FF} and {@code F(b) = uint32(bytes in b) | b}, H = SHA-256. The second byte names this
 * layout. NULL is not empty, and the framing keeps a byte from moving to the next field.
 */
public final class Leaf {

    private static final byte[] PREFIX = {0x00, 0x01};
    private static final byte[] NULL = {-1, -1, -1, -1};

    private final MessageDigest hash = Sha256.digest();

    /** A leaf to which the fields are added in the order of the columns. */
    public Leaf() {
        hash.update(PREFIX);
    }

    /** The next field, as its characters are stored. */
    public Leaf text(@Nullable String field) {
        return bytes(field == null ? null : field.getBytes(StandardCharsets.UTF_8));
    }

    /** The next field, as its bytes are stored. */
    public Leaf bytes(byte @Nullable [] field) {
        if (field == null) {
            hash.update(NULL);
        } else {
            hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
            hash.update(field);
        }
        return this;
    }

    /** 32 bytes. The leaf is used up. */
    public byte[] hash() {
        return hash.digest();
    }
}
