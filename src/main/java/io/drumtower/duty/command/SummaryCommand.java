package io.drumtower.duty.command;

import io.drumtower.duty.PlannedSlot;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the summary of a slot. */
public sealed interface SummaryCommand {

    PlannedSlot slot();

    /** Its stream: occasions and numbers are no ids of their own. */
    @TargetAggregateIdentifier
    default String stream() {
        return stream(slot().occasion(), slot().slot());
    }

    static String stream(String occasion, int slot) {
        return "slot/" + occasion + "/" + slot;
    }

    /**
     * @param seen the revision that the officer had before him
     * @param newest what there is to file
     */
    record FileSummary(PlannedSlot slot, int seen, SummaryNote note, NewestFigures newest, String by, Instant at)
            implements SummaryCommand {}

    record MissSummary(PlannedSlot slot, Instant at) implements SummaryCommand {}

    record ExcuseSummary(PlannedSlot slot, String reason, String by, Instant at) implements SummaryCommand {}
}
