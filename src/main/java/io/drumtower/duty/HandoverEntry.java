package io.drumtower.duty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handover as it stands.
 *
 * @param cut its position in the log, up to which the report goes
 * @param cutAt when it was recorded
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
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String reason,
        List<String> openItems,
        List<String> criticals,
        List<Matter> matters,
        List<Addendum> addenda) {

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
            @Nullable String question,
            @Nullable String answer) {}

    public record Addendum(String id, String text, String by, Instant occurredAt) {}
}
