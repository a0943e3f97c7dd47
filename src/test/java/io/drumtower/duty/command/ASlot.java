package io.drumtower.duty.command;

import io.drumtower.duty.PlannedSlot;
import io.drumtower.duty.SlotFigures;
import io.drumtower.duty.SummaryEvent.SummaryFiled;
import io.drumtower.duty.command.SummaryCommand.FileSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slot 217, with what is filed for it. */
final class ASlot {

    static final Instant END = Instant.parse("2021-09-27T06:30:00Z");
    static final Instant GRACE_END = END.plusSeconds(600);

    private ASlot() {}

    static PlannedSlot planned() {
        return planned(false, false);
    }

    static PlannedSlot afterwards() {
        return planned(true, false);
    }

    static PlannedSlot cancelled() {
        return planned(false, true);
    }

    static PlannedSlot planned(boolean afterwards, boolean cancelled) {
        return new PlannedSlot(
                "expo", 217, END.minusSeconds(1_800), END, GRACE_END, List.of("portal"), afterwards, cancelled);
    }

    static SlotFigures figures(@Nullable Long attacks, @Nullable Long views) {
        return new SlotFigures(attacks, null, attacks, null, views, views, null, null);
    }

    static NewestFigures newest(@Nullable Integer revision, SlotFigures figures, String... silent) {
        return new NewestFigures(revision, figures, Set.of(silent), 48_213);
    }

    static FileSummary file(PlannedSlot slot, int seen, SummaryNote note, NewestFigures newest, Instant at) {
        return new FileSummary(slot, seen, note, newest, "0017", at);
    }

    static SummaryFiled filed(int revision, SlotFigures figures, boolean late, Instant at) {
        return new SummaryFiled("expo", 217, revision, figures, null, Map.of(), false, 48_213, late, "0017", at);
    }
}
