package io.drumtower.duty;

import io.drumtower.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to an open item (未完成事项). This file is the contract; its JSON is kept forever.
 *
 * <p>{@code occasion} is that of the raising, in every event of the item.
 */
public sealed interface ItemEvent extends OfOccasion {

    String id();

    @Override
    String occasion();

    /** When it happened. The time of recording is event metadata. */
    Instant occurredAt();

    enum Severity {
        NORMAL,
        IMPORTANT,
        CRITICAL
    }

    /** @param dueAt null when nothing hangs on a time */
    @EventType("duty.open-item-raised")
    record OpenItemRaised(
            String id,
            String occasion,
            String title,
            Severity severity,
            String owner,
            String nextStep,
            @Nullable Instant dueAt,
            String by,
            Instant occurredAt)
            implements ItemEvent {}

    /**
     * Somebody looks after it.
     *
     * @param until when the acknowledgement expires; null when it was confirmed, and does not
     */
    @EventType("duty.open-item-acknowledged")
    record OpenItemAcknowledged(
            String id, String occasion, @Nullable Instant until, String by, Instant occurredAt) implements ItemEvent {}

    /** The acknowledgement was not confirmed: nobody looks after it now. */
    @EventType("duty.open-item-acknowledgement-expired")
    record AcknowledgementExpired(String id, String occasion, String acknowledgedBy, Instant occurredAt)
            implements ItemEvent {}

    /** It goes to the next shift. */
    @EventType("duty.open-item-carried")
    record OpenItemCarried(String id, String occasion, String nextStep, String owner, String by, Instant occurredAt)
            implements ItemEvent {}

    /** @param to whom it was reported */
    @EventType("duty.open-item-escalated")
    record OpenItemEscalated(String id, String occasion, String to, String reason, String by, Instant occurredAt)
            implements ItemEvent {}

    @EventType("duty.open-item-closed")
    record OpenItemClosed(String id, String occasion, String note, String by, Instant occurredAt)
            implements ItemEvent {}
}
