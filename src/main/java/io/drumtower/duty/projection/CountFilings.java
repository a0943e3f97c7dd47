package io.drumtower.duty.projection;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks how the summaries and inspections of an occasion stand at a time, in numbers. */
public record CountFilings(String occasion, Instant now) {

    /**
     * @param due slots that are closed and were neither filed nor missed
     * @param missed neither filed since nor excused
     * @param overdue inspections that are not completed and whose time is over
     * @param next when the next slot or inspection will be missed; null when none can
     */
    public record FilingCounts(
            int due,
            int filed,
            int late,
            int missed,
            int excused,
            int overdue,
            @Nullable Instant next) {

        public static final FilingCounts NONE = new FilingCounts(0, 0, 0, 0, 0, 0, null);

        public FilingCounts plus(FilingCounts more) {
            return new FilingCounts(
                    due + more.due,
                    filed + more.filed,
                    late + more.late,
                    missed + more.missed,
                    excused + more.excused,
                    overdue + more.overdue,
                    Stream.of(Optional.ofNullable(next), Optional.ofNullable(more.next))
                            .flatMap(Optional::stream)
                            .min(Comparator.naturalOrder())
                            .orElse(null));
        }
    }
}
