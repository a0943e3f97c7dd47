package io.drumtower.intake.format;

import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.IntakeEvent.TimeQuality;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one record says. */
public sealed interface Reading {

    /**
     * @param key within the source; null where the record has no id of its own, or a placeholder: then its bytes and its
     *     ordinal among equal records of the delivery are the key
     * @param keyTime a time that the key itself contains and that no setting can change; null without one
     * @param nativeId the sender's own id; null where it gave none
     * @param severity 1 to 5
     * @param target host and path, without query
     * @param attackerNet /24 or /48
     * @param occurredAt null where the record has no time
     */
    record Attack(
            @Nullable String key,
            @Nullable Instant keyTime,
            @Nullable String nativeId,
            Disposition disposition,
            int severity,
            @Nullable String category,
            @Nullable String target,
            @Nullable String attackerNet,
            List<String> rules,
            @Nullable Instant occurredAt,
            TimeQuality timeQuality)
            implements Reading {}

    /** A CloudEvent of a type that is not ours. Members as in the event {@code NoticeReceived}. */
    record Notice(
            String key,
            String id,
            String origin,
            String type,
            @Nullable String subject,
            @Nullable Instant occurredAt,
            TimeQuality timeQuality,
            @Nullable String data)
            implements Reading {}

    /**
     * Well formed and not ours.
     *
     * @param kind for example {@code flow}
     */
    record Ignored(String kind) implements Reading {}

    /** Cannot be read as this format. */
    record Rejected(String reason) implements Reading {}
}
