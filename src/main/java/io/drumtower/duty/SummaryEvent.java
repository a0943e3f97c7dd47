package io.drumtower.duty;

import io.drumtower.kernel.About;
import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to the summary of a slot (半小时汇总). This file is the contract; its JSON is kept forever. */
public sealed interface SummaryEvent extends OfOccasion {

    @Override
    String occasion();

    /** Its number, from 1. */
    int slot();

    /** When it happened. The time of recording is event metadata. */
    Instant occurredAt();

    /**
     * An officer filed it; again, when there are newer figures.
     *
     * @param revision of the figures
     * @param figures as the officer saw them
     * @param reasons why a source said nothing, by the source's id
     * @param zeroConfirmed no attack at all, or no visit, is a number and no gap
     * @param position of the newest event that is in the figures
     * @param late it was first filed after the grace; never of an occasion that was entered after its end
     */
    @EventType("duty.summary-filed")
    record SummaryFiled(
            String occasion,
            int slot,
            int revision,
            SlotFigures figures,
            @Nullable String remark,
            Map<String, String> reasons,
            boolean zeroConfirmed,
            long position,
            boolean late,
            String by,
            Instant occurredAt)
            implements SummaryEvent, About {

        /** The slot by its number. */
        @Override
        public String about() {
            return occasion + " #" + slot;
        }
    }

    /** Nobody had filed it when its grace ended, which is when this occurred, however late it was noticed. */
    @EventType("duty.summary-missed")
    record SummaryMissed(String occasion, int slot, Instant occurredAt) implements SummaryEvent {}

    /** It was missed for a reason that the supervisor accepts. */
    @EventType("duty.summary-excused")
    record SummaryExcused(String occasion, int slot, String reason, String by, Instant occurredAt)
            implements SummaryEvent {}
}
