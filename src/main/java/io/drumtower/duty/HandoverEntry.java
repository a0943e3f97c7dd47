package io.drumtower.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handover as it stands.
 *
 * @param cut its position in the log, up to which the report goes
 * @param cutAt when it was recorded
 * @param signedPosition of the outgoing officer's signature
 * @param endedPosition at which it was accepted, taken over, refused or withdrawn
 * @param endedBy who accepted, took over, refused or withdrew it
 * @param reason of a refusal, a withdrawal, a take-over, or why the two did not meet
 * @param openItems ids of what was handed over with the signature
 * @param criticals ids of those that are critical
 */
public record HandoverEntry(
        String id,
        String occasion,
        String shift,
        State state,
        String outgoing,
        Team incoming,
        @Nullable Instant relief,
        long cut,
        Instant cutAt,
        Instant startedAt,
        @Nullable Instant signedAt,
        @Nullable Long signedPosition,
        @Nullable Instant endedAt,
        @Nullable Long endedPosition,
        @Nullable String endedBy,
        @Nullable String reason,
        List<String> openItems,
        List<String> criticals,
        List<Matter> matters,
        List<Addendum> addenda) {

    /** From its begin on, nobody having accepted, a backup may take over. */
    public static final Duration BACKUP_AFTER = Duration.ofMinutes(10);

    public static final Duration SUPERVISOR_AFTER = Duration.ofMinutes(15);

    /** Nobody has accepted it yet, and it is not void. */
    public boolean runs() {
        return state == State.STARTED || state == State.SIGNED;
    }

    /** Responsibility went over with it. */
    public boolean passed() {
        return state == State.ACCEPTED || state == State.TAKEN_OVER;
    }

    public enum State {
        STARTED,
        SIGNED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN,
        TAKEN_OVER
    }

    /** @param understood false while it is only asked about or answered */
    public record Matter(
            String matter,
            boolean understood,
            @Nullable Instant understoodAt,
            @Nullable String question,
            @Nullable Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    public record Addendum(String id, String text, String by, Instant occurredAt) {}
}
