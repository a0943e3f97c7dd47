package io.drumtower.duty.outbound;

import io.drumtower.duty.FindTally.Tally;
import io.drumtower.duty.Section;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.outbound.Slot.Attacks;
import io.drumtower.duty.outbound.Slot.Peak;
import io.drumtower.figures.Measure;
import io.drumtower.kernel.ReceiptSums.Sums;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shift hands over, composed from what is recorded.
 *
 * @param upTo position of its cut; null while there is none
 * @param firstSlot of those whose close lies in it
 * @param slots how many they are
 * @param events how many of the watch lie in it, by the name they are stored under
 * @param receipts of the sites of the occasion that lie in it
 * @param sections all of {@link Section}, in their order
 */
record ShiftReport(
        ShiftEntry shift,
        @Nullable Long upTo,
        int firstSlot,
        int slots,
        Map<String, Long> events,
        Sums receipts,
        List<Part> sections) {

    /**
     * A bounded list.
     *
     * @param leftOut how many lines more there are
     * @param none the word for an empty section; null when it has lines
     */
    record Part(
            Section section,
            List<?> lines,
            int leftOut,
            @Nullable String none) {

        static Part of(Section section, List<?> lines, int most, String none) {
            var shown = lines.size() > most ? lines.subList(0, most) : lines;
            return new Part(section, shown, lines.size() - shown.size(), lines.isEmpty() ? none : null);
        }
    }

    record State(
            String officerInCharge,
            Instant startedAt,
            @Nullable Instant relief,
            long entries,
            long itemsRaised,
            long itemsClosed,
            long inspections,
            long events) {

        static State of(ShiftEntry shift, Tally tally) {
            return new State(
                    shift.team().officerInCharge(),
                    shift.startedAt(),
                    shift.relief(),
                    tally.of("duty.log-entry-recorded"),
                    tally.of("duty.open-item-raised"),
                    tally.of("duty.open-item-closed"),
                    tally.of("duty.inspection-completed"),
                    tally.events());
        }
    }

    record SlotLine(
            int number,
            Instant start,
            Instant end,
            Measure data,
            @Nullable Integer revision,
            boolean revised) {}

    /** Numbers are null when nothing measured them. */
    record Figures(
            @Nullable Attacks attacks,
            @Nullable Long pageViews,
            @Nullable Long requests,
            @Nullable Peak peak) {

        boolean isEmpty() {
            return attacks == null && pageViews == null && requests == null && peak == null;
        }
    }

    record Silence(String source, String name, Instant since) {}

    /** @param what {@code relief}, {@code inspection} or {@code item} */
    record Next(String what, String id, Instant at) {}

    /** @param inspection by its number */
    record OpenFinding(int inspection, String group, String text, String by, Instant at) {}

    /**
     * @param id null for the projections
     * @param lagSeconds of the projections
     */
    record Health(
            @Nullable String id,
            @Nullable String name,
            @Nullable Instant heardAt,
            boolean well,
            long lagSeconds) {}
}
