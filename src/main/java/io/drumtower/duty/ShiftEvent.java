package io.drumtower.duty;

import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to the watch of an occasion: one chain of responsibility, from its opening to its
 * stand-down. This file is the contract; its JSON is kept forever.
 *
 * <p>{@code shift} is the shift that the event belongs to; of what passes responsibility on, the one that ends.
 * {@code matter} is a {@link Section} in lower case, or {@code item/} and the id of an open item.
 */
public sealed interface ShiftEvent extends OfOccasion {

    @Override
    String occasion();

    String shift();

    /** When it happened. The time of recording is event metadata. */
    Instant occurredAt();

    /**
     * The watch was opened.
     *
     * @param relief when the next shift is planned to begin; null when nobody planned it
     */
    @EventType("duty.shift-started")
    record ShiftStarted(
            String occasion,
            String shift,
            Team team,
            @Nullable Instant relief,
            String by,
            Instant occurredAt) implements ShiftEvent {}

    /** A handover began: its own position in the log is the cut up to which the report goes. */
    @EventType("duty.handover-started")
    record HandoverStarted(
            String occasion,
            String shift,
            String handover,
            String outgoing,
            Team incoming,
            @Nullable Instant relief,
            Instant occurredAt)
            implements ShiftEvent {}

    @EventType("duty.item-understood")
    record ItemUnderstood(String occasion, String shift, String handover, String matter, String by, Instant occurredAt)
            implements ShiftEvent {}

    @EventType("duty.item-questioned")
    record ItemQuestioned(
            String occasion,
            String shift,
            String handover,
            String matter,
            String question,
            String by,
            Instant occurredAt)
            implements ShiftEvent {}

    @EventType("duty.question-answered")
    record QuestionAnswered(
            String occasion, String shift, String handover, String matter, String answer, String by, Instant occurredAt)
            implements ShiftEvent {}

    /**
     * The outgoing officer signed.
     *
     * @param openItems ids of those that are handed over
     * @param criticals ids of those among them that are critical: the incoming officer goes through each
     */
    @EventType("duty.handover-signed")
    record HandoverSigned(
            String occasion,
            String shift,
            String handover,
            List<String> openItems,
            List<String> criticals,
            String by,
            Instant occurredAt)
            implements ShiftEvent {}

    /** The incoming officer did not take the watch; the cut is void. */
    @EventType("duty.handover-refused")
    record HandoverRefused(String occasion, String shift, String handover, String reason, String by, Instant occurredAt)
            implements ShiftEvent {}

    /** The outgoing officer goes on; the cut is void. */
    @EventType("duty.handover-withdrawn")
    record HandoverWithdrawn(
            String occasion,
            String shift,
            String handover,
            @Nullable String reason,
            String by,
            Instant occurredAt) implements ShiftEvent {}

    /**
     * The incoming officer signed: responsibility passed at this event.
     *
     * @param next the shift that began
     * @param shiftStartedAt when the shift that ended had begun
     * @param notInPerson why the two did not meet; null when they did
     */
    @EventType("duty.handover-accepted")
    record HandoverAccepted(
            String occasion,
            String shift,
            String handover,
            String next,
            String outgoing,
            Team team,
            @Nullable Instant relief,
            Instant shiftStartedAt,
            @Nullable String notInPerson,
            Instant occurredAt)
            implements ShiftEvent {}

    /**
     * Nobody accepted in time, and another took the watch over.
     *
     * @param onBehalfOf who should have accepted
     * @param team with whoever took over in charge
     */
    @EventType("duty.handover-taken-over")
    record HandoverTakenOver(
            String occasion,
            String shift,
            String handover,
            String next,
            String outgoing,
            String onBehalfOf,
            Team team,
            @Nullable Instant relief,
            Instant shiftStartedAt,
            String reason,
            String by,
            Instant occurredAt)
            implements ShiftEvent {}

    /**
     * The watch ended.
     *
     * @param to who answers for what is left
     * @param openItems ids of what is left
     * @param watchStartedAt when it was opened
     * @param occasionStart as it was planned then
     * @param occasionEnd as it was planned then
     * @param reason why before the end of the occasion; null at or after it
     */
    @EventType("duty.watch-stood-down")
    record WatchStoodDown(
            String occasion,
            String shift,
            String to,
            List<String> openItems,
            Instant shiftStartedAt,
            Instant watchStartedAt,
            Instant occasionStart,
            Instant occasionEnd,
            @Nullable String reason,
            String by,
            Instant occurredAt)
            implements ShiftEvent {}

    /** A late fact, written below a handover that is closed. */
    @EventType("duty.addendum-recorded")
    record AddendumRecorded(
            String occasion, String shift, String handover, String id, String text, String by, Instant occurredAt)
            implements ShiftEvent {}
}
