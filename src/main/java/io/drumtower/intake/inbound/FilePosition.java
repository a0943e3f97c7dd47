package io.drumtower.intake.inbound;

import org.jspecify.annotations.Nullable;

/**
 * What the sender itself says of the place of a log.
 *
 * @param file its name for the file; null when it says nothing, then the bytes tell
 * @param offset of the first byte in that file
 * @param idempotencyKey tells deliveries apart that are equal byte for byte; null without one
 */
record FilePosition(
        @Nullable String file, long offset, @Nullable String idempotencyKey) {

    /** Files of one scope are told apart by their bytes. */
    String scope() {
        return idempotencyKey == null ? "" : "key:" + idempotencyKey;
    }
}
