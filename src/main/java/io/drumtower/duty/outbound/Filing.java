package io.drumtower.duty.outbound;

import io.drumtower.duty.SlotFigures;
import io.drumtower.duty.projection.FilingEntry;
import io.drumtower.duty.projection.FilingEntry.Filed;
import io.drumtower.duty.projection.FindFilings.Filings;
import io.drumtower.figures.PeriodFigures;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the summary of a slot stands.
 *
 * @param revision that was filed last
 * @param revised there are newer figures than were filed
 * @param figures as they were filed
 * @param filedAt when it was filed last
 * @param by who filed it last
 * @param delaySeconds from the end of the slot to when it was first filed; null for what was entered afterwards
 * @param missedAt when its grace ended without it; stays when it is filed later
 * @param excuse why that is accepted
 */
record Filing(
        State state,
        @Nullable Integer revision,
        boolean revised,
        @Nullable SlotFigures figures,
        @Nullable Instant filedAt,
        @Nullable String by,
        @Nullable Long delaySeconds,
        @Nullable String remark,
        @Nullable Instant missedAt,
        @Nullable String excuse) {

    enum State {
        DUE,
        FILED,
        LATE,
        MISSED,
        EXCUSED
    }

    static @Nullable Filing of(int number, PeriodFigures slot, boolean afterwards, Filings filings) {
        var entry = filings.bySlot().get(number);
        if (entry == null) {
            return filings.rostered() && slot.closed()
                    ? new Filing(State.DUE, null, false, null, null, null, null, null, null, null)
                    : null;
        }
        var filed = entry.filed();
        return filed == null ? unfiled(entry) : filed(entry, filed, slot, afterwards);
    }

    private static Filing unfiled(FilingEntry entry) {
        return new Filing(
                entry.excuse() == null ? State.MISSED : State.EXCUSED,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                entry.missedAt(),
                entry.excuse());
    }

    private static Filing filed(FilingEntry entry, Filed filed, PeriodFigures slot, boolean afterwards) {
        return new Filing(
                filed.late() ? State.LATE : State.FILED,
                filed.revision(),
                isRevised(filed, slot, afterwards),
                filed.figures(),
                filed.at(),
                filed.by(),
                afterwards
                        ? null
                        : (Long) Duration.between(slot.end(), filed.firstAt()).toSeconds(),
                filed.remark(),
                entry.missedAt(),
                entry.excuse());
    }

    /** What was entered afterwards never closes and has one revision: only its figures can differ. */
    private static boolean isRevised(Filed filed, PeriodFigures slot, boolean afterwards) {
        return afterwards
                ? !SlotFigures.of(slot.values()).equals(filed.figures())
                : slot.revision() != null && slot.revision() > filed.revision();
    }
}
