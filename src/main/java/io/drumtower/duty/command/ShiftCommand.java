package io.drumtower.duty.command;

import io.drumtower.duty.Team;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What officers may ask of the watch of an occasion. */
public sealed interface ShiftCommand {

    String occasion();

    /** Who asks. */
    String by();

    Instant at();

    @TargetAggregateIdentifier
    default String stream() {
        return stream(occasion());
    }

    static String stream(String occasion) {
        return "watch/" + occasion;
    }

    /** Of a handover. */
    sealed interface OfHandover extends ShiftCommand {
        String handover();
    }

    /** @param occasionCancelled as it is known */
    record StartShift(
            String occasion, Team team, @Nullable Instant relief, boolean occasionCancelled, String by, Instant at)
            implements ShiftCommand {}

    record StartHandover(
            String occasion,
            String shift,
            Team incoming,
            @Nullable Instant relief,
            String by,
            Instant at) implements ShiftCommand {}

    record UnderstandMatter(String occasion, String handover, String matter, String by, Instant at)
            implements OfHandover {}

    record QuestionMatter(String occasion, String handover, String matter, String question, String by, Instant at)
            implements OfHandover {}

    record AnswerQuestion(String occasion, String handover, String matter, String answer, String by, Instant at)
            implements OfHandover {}

    /**
     * The signature of whoever's turn it is; the password was checked.
     *
     * @param items those that were raised up to the cut and are open, as they are known
     * @param notInPerson of the incoming officer, see {@code HandoverAccepted}
     */
    record SignHandover(
            String occasion,
            String handover,
            List<KnownItem> items,
            @Nullable String notInPerson,
            String by,
            Instant at)
            implements OfHandover {}

    record RefuseHandover(String occasion, String handover, String reason, String by, Instant at)
            implements OfHandover {}

    record WithdrawHandover(
            String occasion, String handover, @Nullable String reason, String by, Instant at) implements OfHandover {}

    /** @param supervisor whether who asks has that role */
    record TakeOverHandover(String occasion, String handover, String reason, boolean supervisor, String by, Instant at)
            implements OfHandover {}

    /**
     * @param occasionStart as it is planned now
     * @param occasionEnd as it is planned now
     */
    record StandDownWatch(
            String occasion,
            String shift,
            String to,
            List<String> openItems,
            Instant occasionStart,
            Instant occasionEnd,
            @Nullable String reason,
            String by,
            Instant at)
            implements ShiftCommand {}

    record RecordAddendum(String occasion, String handover, String id, String text, String by, Instant at)
            implements OfHandover {}

    /**
     * An open item, as a projection knows it.
     *
     * @param acknowledged somebody looks after it
     * @param handled it was carried or escalated since the cut
     */
    record KnownItem(String id, boolean critical, boolean acknowledged, boolean handled) {}

    /**
     * @param changed false when it was so already
     * @param shift that is on watch now
     * @param handover that runs now; null when none does
     */
    record WatchAnswer(
            boolean changed,
            @Nullable String shift,
            @Nullable String handover) {}
}
