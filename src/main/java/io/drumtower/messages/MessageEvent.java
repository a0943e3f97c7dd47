package io.drumtower.messages;

import io.drumtower.kernel.About;
import io.drumtower.kernel.EventType;
import io.drumtower.kernel.Seal.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a message. This file is the contract; its JSON is kept forever. What a message says,
 * whose it is, and what somebody writes about it stand in it only sealed.
 */
public sealed interface MessageEvent extends About {

    String id();

    /** Its number: all that it says is sealed. */
    @Override
    default String about() {
        return id();
    }

    /** When it happened. The time of recording is event metadata. */
    Instant occurredAt();

    /**
     * It came in. A fact: it begins the message's stream.
     *
     * @param title sealed, as {@code text} and {@code author}
     * @param author name and how to reach them; null of somebody unknown
     * @param by who recorded it; null when a source brought it
     * @param source that brought it; null when somebody recorded it
     * @param delivery of the source
     */
    @EventType("messages.message-received")
    record MessageReceived(
            String id,
            MessageKind kind,
            MessageChannel channel,
            Instant receivedAt,
            Sealed title,
            Sealed text,
            @Nullable Sealed author,
            @Nullable String by,
            @Nullable String source,
            @Nullable String delivery)
            implements MessageEvent {

        @Override
        public Instant occurredAt() {
            return receivedAt;
        }
    }

    /** How a message goes on. Either somebody did it, or a delivery of a source tells of it. */
    sealed interface Step extends MessageEvent {

        /** Null when a delivery tells of it. */
        @Nullable String by();

        /** Null when somebody did it. */
        @Nullable String delivery();
    }

    /** @param to the division that answers it (承办处室) */
    @EventType("messages.message-assigned")
    record MessageAssigned(
            String id,
            String to,
            @Nullable String by,
            Instant occurredAt,
            @Nullable String delivery) implements Step {}

    /**
     * It was answered.
     *
     * @param workingDays from the day of receipt, which does not count, to that of the answer, by the calendar as it was
     *     known then
     * @param estimated whether nothing was announced then for a year that they lie in
     */
    @EventType("messages.message-replied")
    record MessageReplied(
            String id,
            Instant receivedAt,
            Sealed reply,
            int workingDays,
            boolean estimated,
            @Nullable String by,
            Instant occurredAt,
            @Nullable String delivery)
            implements Step {}

    /** @param url where the answer can be read; null when it is not told */
    @EventType("messages.reply-published")
    record ReplyPublished(
            String id,
            Instant receivedAt,
            @Nullable String url,
            @Nullable String by,
            Instant occurredAt,
            @Nullable String delivery)
            implements Step {}

    /** @param reason why there is no answer, sealed; null when there is one */
    @EventType("messages.message-closed")
    record MessageClosed(
            String id,
            Instant receivedAt,
            @Nullable Sealed reason,
            @Nullable String by,
            Instant occurredAt,
            @Nullable String delivery)
            implements Step {}

    /**
     * It had been recorded in error, and is counted no longer.
     *
     * @param reason sealed
     * @param delivery that was withdrawn, and it with it; null when somebody decided it
     */
    @EventType("messages.message-withdrawn")
    record MessageWithdrawn(
            String id, Counted was, Sealed reason, @Nullable String delivery, String by, Instant occurredAt)
            implements MessageEvent {}

    /**
     * It had been withdrawn, and was sent anew or recorded again: it is what it says now, and nothing has followed it.
     *
     * @param receipt as if it were the first
     */
    @EventType("messages.message-returned")
    record MessageReturned(MessageReceived receipt, Instant occurredAt) implements MessageEvent {

        @Override
        public String id() {
            return receipt.id();
        }
    }

    /**
     * What a delivery had told of how it went on counts no longer: it was withdrawn, and was the last that told it.
     *
     * @param was what it was counted by
     * @param left what it is counted by now
     * @param unassigned whether who answers it was taken back
     */
    @EventType("messages.steps-taken-back")
    record StepsTakenBack(
            String id, String delivery, Counted was, Counted left, boolean unassigned, String by, Instant occurredAt)
            implements MessageEvent {}

    /** How long a message waits for its answer. */
    enum Stage {
        /** Beyond the limit of its kind. */
        LIMIT,
        /** Near the three months after which it is a veto. */
        VETO
    }

    /** It has waited for too long, and somebody was called. */
    @EventType("messages.overdue-noticed")
    record OverdueNoticed(String id, Stage stage, Instant occurredAt) implements MessageEvent {}

    /** It waits no longer; whoever was called need not come. */
    @EventType("messages.overdue-settled")
    record OverdueSettled(String id, Instant occurredAt) implements MessageEvent {}

    /**
     * What figures count a message by.
     *
     * @param workingDays of its answer; null without one
     * @param estimated whether they are an estimate
     * @param published whether the answer was
     */
    record Counted(
            MessageKind kind,
            Instant receivedAt,
            @Nullable Integer workingDays,
            boolean estimated,
            boolean published,
            boolean closed) {}
}
