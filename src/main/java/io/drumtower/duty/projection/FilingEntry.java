package io.drumtower.duty.projection;

import io.drumtower.duty.SlotFigures;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the summary of a slot.
 *
 * @param filed null while nobody has filed it
 * @param missedAt when its grace ended and nobody had filed it
 * @param excuse why that is accepted
 */
public record FilingEntry(
        int slot,
        @Nullable Filed filed,
        @Nullable Instant missedAt,
        @Nullable String excuse) {

    /** Neither filed nor excused. */
    public boolean isMissed() {
        return missedAt != null && filed == null && excuse == null;
    }

    /**
     * What was filed last.
     *
     * @param firstAt when it was first filed; {@code late} is about that time
     */
    public record Filed(
            int revision,
            SlotFigures figures,
            @Nullable String remark,
            Instant at,
            String by,
            Instant firstAt,
            boolean late) {}
}
