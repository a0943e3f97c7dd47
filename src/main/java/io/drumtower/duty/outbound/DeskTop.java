package io.drumtower.duty.outbound;

import io.drumtower.duty.ShiftEntry;
import io.drumtower.figures.FindLedger;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The line on top of a desk: where the watch stands, who keeps it, and how old the data are.
 *
 * @param watch whether somebody keeps it
 * @param backup null when there is none
 * @param relief when the next shift is planned to begin; blank when nobody planned it
 * @param left hours and minutes until then, or since then
 * @param overdue the relief should have come
 * @param handover that runs; null when none does
 * @param criticals items that nobody looks after
 * @param dataAt in milliseconds since 1970: the age goes on in the browser
 */
record DeskTop(
        WallClock clock,
        Watch watch,
        @Nullable String officer,
        @Nullable String backup,
        String relief,
        String left,
        boolean overdue,
        @Nullable String handover,
        long criticals,
        long dataAt,
        String dataAge,
        String position) {

    enum Watch {
        NOT_OPEN,
        OPEN,
        STOOD_DOWN
    }

    static DeskTop of(
            WallClock clock,
            Watch watch,
            @Nullable ShiftEntry shift,
            long criticals,
            FindLedger.Ledger ledger,
            Instant now,
            Words words) {
        var relief = shift == null ? null : shift.relief();
        return new DeskTop(
                clock,
                watch,
                shift == null ? null : shift.team().officerInCharge(),
                shift == null ? null : shift.team().backup(),
                When.of(relief, now, words.texts()),
                relief == null ? "" : hours(Duration.between(now, relief).abs()),
                relief != null && now.isAfter(relief),
                shift == null ? null : shift.handover(),
                criticals,
                ledger.recordedAt().toEpochMilli(),
                words.texts().age(Duration.between(ledger.recordedAt(), now)),
                Texts.number(ledger.position()));
    }

    private static String hours(Duration duration) {
        return String.format(Locale.ROOT, "%02d:%02d", duration.toHours(), duration.toMinutesPart());
    }
}
