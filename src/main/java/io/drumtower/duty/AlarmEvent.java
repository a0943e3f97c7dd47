package io.drumtower.duty;

import io.drumtower.kernel.Alarms.Severity;
import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to the alarms of one key. No event says how a person is reached. This file is the contract;
 * its JSON is kept forever.
 */
public sealed interface AlarmEvent {

    String key();

    /** Which of the alarms of the key, from 1: the next is raised when the last was settled. */
    int number();

    /** When it happened. The time of recording is event metadata. */
    Instant occurredAt();

    /** On whose turn it is to be called. */
    enum Turn {
        OFFICER,
        BACKUP,
        SUPERVISOR
    }

    /** By what a call goes out. */
    enum Line {
        WEBHOOK,
        MAIL
    }

    enum CallFailure {
        /** No connection, or it broke off. */
        UNREACHABLE,
        /** No answer in time. */
        TIMED_OUT,
        /** An answer that is no acceptance. */
        REFUSED,
        /** Whose turn it is has no address for this line. */
        NO_ADDRESS
    }

    /** @param afterMinutes since the alarm was raised */
    record Step(Turn turn, int afterMinutes) {}

    record NextCall(Turn turn, Instant at) {}

    /** @param id the same for every attempt, by which the receiver drops what comes twice */
    record Delivery(String id, Line line) {}

    /**
     * @param text key of its text
     * @param ladder in force for this alarm; empty when nobody could be called as it was raised
     * @param next null with an empty ladder
     */
    @EventType("duty.alarm-raised")
    record AlarmRaised(
            String key,
            int number,
            Severity severity,
            String text,
            List<String> arguments,
            List<Step> ladder,
            @Nullable NextCall next,
            Instant occurredAt)
            implements AlarmEvent {}

    /** Somebody sees to it: nobody is called before {@code until}. */
    @EventType("duty.alarm-acknowledged")
    record AlarmAcknowledged(String key, int number, String by, Instant until, Instant occurredAt)
            implements AlarmEvent {}

    /** It was acknowledged and not settled in time: the calls go on. */
    @EventType("duty.acknowledgement-expired")
    record AcknowledgementExpired(
            String key, int number, @Nullable NextCall next, Instant occurredAt) implements AlarmEvent {}

    @EventType("duty.alarm-settled")
    record AlarmSettled(String key, int number, Instant occurredAt) implements AlarmEvent {}

    /**
     * A step of the ladder was due.
     *
     * @param call from 1
     * @param called an account, or a contact of the office by its place, such as {@code contact:1}; null when there is
     *     nobody: then the call goes to whoever reads the webhook
     * @param next null after the last step
     */
    @EventType("duty.alarm-called")
    record AlarmCalled(
            String key,
            int number,
            int call,
            Turn turn,
            @Nullable String called,
            List<Delivery> deliveries,
            @Nullable NextCall next,
            Instant occurredAt)
            implements AlarmEvent {}

    /**
     * A step of the ladder was due and no line led to anybody: the next is due at once.
     *
     * @param call from 1, counted with those that went out
     * @param called null when nobody has this turn
     * @param next null after the last step
     */
    @EventType("duty.turn-passed-over")
    record TurnPassedOver(
            String key,
            int number,
            int call,
            Turn turn,
            @Nullable String called,
            @Nullable NextCall next,
            Instant occurredAt)
            implements AlarmEvent {}

    /**
     * Recorded before it is sent, so that no attempt is unknown.
     *
     * @param attempt from 1
     * @param againAt when it is tried again if no outcome is recorded by then
     */
    @EventType("duty.call-attempted")
    record CallAttempted(String key, int number, String delivery, int attempt, Instant againAt, Instant occurredAt)
            implements AlarmEvent {}

    /** The receiver has taken it over. */
    @EventType("duty.call-delivered")
    record CallDelivered(String key, int number, String delivery, int attempt, Instant occurredAt)
            implements AlarmEvent {}

    /** @param status that the receiver answered with, of HTTP or SMTP; null when there was no answer */
    @EventType("duty.call-failed")
    record CallFailed(
            String key,
            int number,
            String delivery,
            int attempt,
            CallFailure reason,
            @Nullable Integer status,
            Instant againAt,
            Instant occurredAt)
            implements AlarmEvent {}
}
