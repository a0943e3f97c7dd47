package io.drumtower.duty;

import io.drumtower.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an entry of the watch log. This file is the contract; its JSON is kept forever. */
public sealed interface LogEvent extends OfOccasion {

    String id();

    /** When it was written. The time of recording is event metadata. */
    Instant occurredAt();

    /** What an entry is about; each has a character that a quick line begins with. */
    enum EntryKind {
        NOTE,
        /** 攻. */
        ATTACK,
        /** 访. */
        VISIT,
        /** 巡. */
        INSPECTION,
        /** 稿. */
        PUBLICATION,
        /** 信. */
        MESSAGE,
        /** 交: what the next shift is to know. */
        HANDOVER
    }

    /**
     * Something was written down.
     *
     * @param happenedAt when what is told happened: not later than it was written
     */
    @EventType("duty.log-entry-recorded")
    record LogEntryRecorded(
            String id,
            @Nullable String occasion,
            EntryKind kind,
            String text,
            Instant happenedAt,
            String by,
            Instant occurredAt)
            implements LogEvent {}

    /** It was corrected; the original and its author stay. Members as in {@link LogEntryRecorded}. */
    @EventType("duty.log-entry-amended")
    record LogEntryAmended(
            String id,
            @Nullable String occasion,
            EntryKind kind,
            String text,
            Instant happenedAt,
            String reason,
            String by,
            Instant occurredAt)
            implements LogEvent {}
}
