package io.drumtower.intake;

import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that machines report. This file is the contract; its JSON is kept forever. */
public sealed interface IntakeEvent {

    /** The data source, as registered. */
    String source();

    /** The delivery that brought it. */
    String delivery();

    /**
     * One attack that was stopped, proven by its record: a transaction, not a rule hit.
     *
     * @param id the sender's own id of the transaction; null where it gave none
     * @param site the source's site
     * @param severity 1 to 5, 5 is the worst
     * @param category as the sender names it; null where it does not
     * @param target host and path, without the query; null where the record has none
     * @param attackerNet the attacker's network, /24 or /48, never the full address; null where the record has none
     * @param rules ids of the rules that matched, in the order of the record
     * @param timeQuality how far {@code occurredAt} can be trusted
     * @param fromByte first byte of the record in the delivery, as unpacked
     * @param toByte first byte behind it
     */
    @EventType("intake.attack-defended")
    record AttackDefended(
            @Nullable String id,
            String source,
            String site,
            int severity,
            @Nullable String category,
            @Nullable String target,
            @Nullable String attackerNet,
            List<String> rules,
            Instant occurredAt,
            TimeQuality timeQuality,
            String delivery,
            long fromByte,
            long toByte)
            implements IntakeEvent, Attack {}

    /**
     * One attack that was not stopped, or whose record does not prove it. Members as in {@link AttackDefended}.
     *
     * @param disposition never {@link Disposition#BLOCKED}
     */
    @EventType("intake.attack-observed")
    record AttackObserved(
            @Nullable String id,
            String source,
            String site,
            Disposition disposition,
            int severity,
            @Nullable String category,
            @Nullable String target,
            @Nullable String attackerNet,
            List<String> rules,
            Instant occurredAt,
            TimeQuality timeQuality,
            String delivery,
            long fromByte,
            long toByte)
            implements IntakeEvent, Attack {}

    /**
     * The requests of one site in one minute, as one part of one file tells them; counted by the rule 口径 v1.
     *
     * @param minute start of the minute, UTC
     * @param requests well-formed request lines
     * @param pageViews of these: GET or POST, status 2xx or 304, not static, not a bot
     * @param bots of these: by user agent
     * @param errors of these: status 400 to 599
     * @param withoutAgent of these: lines that record no user agent, so that a bot cannot be told
     * @param bySecond requests of each second, 0 to 59, that had any
     * @param file the file's fingerprint within the source
     * @param fromOffset first byte of the part of the file
     * @param toOffset first byte behind it
     */
    @EventType("intake.traffic-measured")
    record TrafficMeasured(
            String source,
            String site,
            Instant minute,
            int requests,
            int pageViews,
            int bots,
            int errors,
            int withoutAgent,
            Map<Integer, Integer> bySecond,
            String file,
            long fromOffset,
            long toOffset,
            String countingRule,
            String delivery)
            implements IntakeEvent {}

    /**
     * A well-formed CloudEvent of a type that is not ours, kept as it came.
     *
     * @param id the event's own id
     * @param origin the event's own source, a URI reference
     * @param data the event's data as JSON text, or its base64 text; null where it has none
     */
    @EventType("intake.notice-received")
    record NoticeReceived(
            String id,
            String source,
            String site,
            String origin,
            String type,
            @Nullable String subject,
            Instant occurredAt,
            TimeQuality timeQuality,
            @Nullable String data,
            String delivery,
            long fromByte,
            long toByte)
            implements IntakeEvent {}

    /**
     * A delivery, or a part of it, was taken in; appended in the transaction of its facts.
     * {@code received = counted + duplicates + simulated + ignored + rejected}, always.
     *
     * @param part from 1
     * @param last false: more parts follow; a delivery without its last part was interrupted
     * @param ignored well formed and not ours, by kind
     * @param rejected cannot be read as the format
     * @param rejects the first hundred of the delivery, each with its place
     * @param missing what the sender says that it left out; beside the sum
     * @param attacks what counted, by disposition; null for formats without attacks
     * @param notUtf8 records that were not UTF-8; their bytes are kept
     * @param skewed of what counted, records whose time is more than ten minutes before the receipt or two after it; null
     *     for what was not pushed, or has no times of its own
     * @param file the file's fingerprint, for formats that are files
     * @param bytes of this part, unpacked
     * @param sha256 of the whole delivery, unpacked, in the last part; null in others
     */
    @EventType("intake.intake-received")
    record IntakeReceived(
            String source,
            String site,
            String format,
            String delivery,
            int part,
            boolean last,
            long received,
            long counted,
            long duplicates,
            long simulated,
            Map<String, Long> ignored,
            long rejected,
            List<Reject> rejects,
            long missing,
            @Nullable Attacks attacks,
            long notUtf8,
            @Nullable Long skewed,
            @Nullable String file,
            long bytes,
            @Nullable String sha256,
            Instant receivedAt)
            implements IntakeEvent {}

    /**
     * A record that could not be read.
     *
     * @param at {@code line N}, {@code record N}, {@code row N} or {@code document}, from 1
     */
    record Reject(String at, String reason) {}

    /** Attacks that counted, by disposition. */
    record Attacks(long blocked, long challenged, long detected, long unknown) {}

    /** What the defence did. Only {@link #BLOCKED} counts as defended. */
    enum Disposition {
        BLOCKED,
        CHALLENGED,
        DETECTED,
        UNKNOWN
    }

    /** Where an attack's time comes from, best first. */
    enum TimeQuality {
        /** A number of seconds or less since 1970. */
        EPOCH,
        /** A text that names its offset. */
        OFFSET,
        /** A text without an offset, read in the source's zone. */
        ZONE_ASSUMED,
        /** The record has no time: that of receipt. */
        RECEIVED
    }
}
