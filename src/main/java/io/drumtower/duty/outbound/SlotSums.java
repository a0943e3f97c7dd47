package io.drumtower.duty.outbound;

import io.drumtower.duty.outbound.ShiftReport.Figures;
import io.drumtower.duty.outbound.Slot.Attacks;
import io.drumtower.duty.outbound.Slot.Peak;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of several slots together: sums add, of peaks the highest counts. */
final class SlotSums {

    private SlotSums() {}

    static Figures of(List<Slot> slots) {
        return new Figures(
                slots.stream()
                        .map(Slot::attacks)
                        .filter(Objects::nonNull)
                        .reduce(SlotSums::add)
                        .orElse(null),
                sum(slots, Slot::pageViews),
                sum(slots, Slot::requests),
                slots.stream()
                        .map(Slot::peak)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparingLong(Peak::perMinute))
                        .orElse(null));
    }

    private static Attacks add(Attacks one, Attacks other) {
        return new Attacks(
                one.blocked() + other.blocked(),
                one.challenged() + other.challenged(),
                one.detected() + other.detected(),
                one.unknown() + other.unknown());
    }

    private static @Nullable Long sum(List<Slot> slots, Function<Slot, @Nullable Long> value) {
        return slots.stream()
                .map(value)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }
}
