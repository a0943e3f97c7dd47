package io.drumtower.duty.outbound;

import io.drumtower.duty.outbound.Slot.Attacks;
import io.drumtower.duty.outbound.Slot.Peak;
import io.drumtower.figures.FigureValue;
import io.drumtower.figures.FindRevisions.Cause;
import io.drumtower.figures.FindRevisions.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a slot's figures came about.
 *
 * @param recordedAt the close for the first, the minute of recording for later ones
 * @param before null for the first
 * @param causes the receipts of that minute; none for the first
 */
record SlotRevision(
        int revision, Instant recordedAt, @Nullable Values before, Values values, List<Cause> causes) {

    record Values(
            @Nullable Attacks attacks,
            @Nullable Long pageViews,
            @Nullable Long requests,
            @Nullable Peak peak,
            @Nullable Long rejected) {

        static Values of(Map<String, FigureValue> values) {
            return new Values(
                    Slot.attacks(values),
                    Slot.value(values, "traffic.page-views"),
                    Slot.value(values, "traffic.requests"),
                    Slot.peak(values),
                    Slot.value(values, "intake.rejected"));
        }
    }

    static SlotRevision of(Revision revision) {
        return new SlotRevision(
                revision.number(),
                revision.recordedAt(),
                revision.number() == 1 ? null : Values.of(revision.before()),
                Values.of(revision.values()),
                revision.causes());
    }
}
