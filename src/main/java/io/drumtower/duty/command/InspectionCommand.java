package io.drumtower.duty.command;

import io.drumtower.duty.PlannedInspection;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of an inspection. */
public sealed interface InspectionCommand {

    PlannedInspection inspection();

    /** Its stream: occasions and numbers are no ids of their own. */
    @TargetAggregateIdentifier
    default String stream() {
        return stream(inspection().occasion(), inspection().number());
    }

    static String stream(String occasion, int number) {
        return "inspection/" + occasion + "/" + number;
    }

    record FileChecklist(PlannedInspection inspection, Checklist checklist, String by, Instant at)
            implements InspectionCommand {}

    record MissInspection(PlannedInspection inspection, Instant at) implements InspectionCommand {}

    record ReviewInspection(
            PlannedInspection inspection, @Nullable String note, String by, Instant at) implements InspectionCommand {}

    record ResolveFinding(PlannedInspection inspection, int finding, String note, String by, Instant at)
            implements InspectionCommand {}
}
