package io.drumtower.intake.archive;

import java.time.Instant;

/** Keeps the bytes that were sent, compressed, in the partition of the month in which they came. */
public interface RawInput {

    /** Compresses without touching the database, so that nobody waits for it. */
    byte[] compress(byte[] bytes, int from, int to);

    /** Writes in the running transaction. */
    void keep(Instant receivedAt, String delivery, long fromByte, long toByte, byte[] compressed);
}
