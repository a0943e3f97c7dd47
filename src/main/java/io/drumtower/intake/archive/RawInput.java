package io.drumtower.intake.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Keeps the bytes that were sent, compressed, in the partition of the month in which they came. */
public interface RawInput {

    /** What is due when the time of a month is over; its id is the first day of the month. */
    String EXPIRY = "intake.raw-expiry";

    /** Compresses without touching the database, so that nobody waits for it. */
    byte[] compress(byte[] bytes, int from, int to);

    /** Writes in the running transaction. */
    void keep(Instant receivedAt, String delivery, long fromByte, long toByte, byte[] compressed);

    /**
     * What was sent, as unpacked.
     *
     * @return empty when its month was dropped, or it was never kept
     */
    Optional<byte[]> read(String delivery, long fromByte, long toByte);

    /**
     * Drops the whole month if its time is over; else it is due again later. What is known of its files stays.
     *
     * @param month its first day, in the authority's zone
     */
    void expire(LocalDate month);
}
