package io.drumtower.messages;

import io.drumtower.kernel.Seal.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is now; what it says is sealed.
 *
 * @param dueOn the last day on which an answer is in time
 * @param estimated whether the working days of the limit are an estimate
 * @param daysEstimated whether {@code workingDays} are an estimate, by the calendar as it was known then
 * @param vetoOn the day from which a message without an answer is a veto
 * @param source that brought it, with {@code delivery}; null where somebody recorded it
 * @param withdrawnWith the delivery that was withdrawn, and it with it; null where it counts or somebody withdrew it
 * @param noticed whether somebody was called because it waits, and may still come
 * @param position of its receipt in the log
 */
public record MessageEntry(
        String id,
        MessageKind kind,
        MessageChannel channel,
        State state,
        Instant receivedAt,
        Sealed title,
        Sealed text,
        @Nullable Sealed author,
        @Nullable String assignedTo,
        @Nullable Sealed reply,
        @Nullable Instant repliedAt,
        @Nullable Integer workingDays,
        boolean daysEstimated,
        @Nullable Instant publishedAt,
        @Nullable String url,
        @Nullable Instant closedAt,
        @Nullable Sealed reason,
        LocalDate dueOn,
        boolean estimated,
        LocalDate vetoOn,
        @Nullable String source,
        @Nullable String delivery,
        @Nullable String withdrawnWith,
        boolean noticed,
        long position) {

    /** Whether it counts again when it is sent anew: nobody has withdrawn it but with its delivery. */
    public boolean isReturnable() {
        return state == State.WITHDRAWN && withdrawnWith != null;
    }

    /** Whether it waits for an answer. */
    public boolean isUnanswered() {
        return state == State.RECEIVED || state == State.ASSIGNED;
    }

    public enum State {
        RECEIVED,
        ASSIGNED,
        REPLIED,
        PUBLISHED,
        CLOSED,
        WITHDRAWN
    }
}
