package io.drumtower.duty.outbound;

import io.drumtower.duty.outbound.SheetPart.Amount;
import io.drumtower.figures.Measure;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The numbers of a shift, each with the slot that had the most. */
final class SheetAmounts {

    private final List<Slot> slots;
    private final ShiftReport.Figures sums;
    private final Words words;

    SheetAmounts(List<Slot> slots, Words words) {
        this.slots = slots;
        this.sums = SlotSums.of(slots);
        this.words = words;
    }

    /** Empty for a shift in which no slot closed. */
    List<Amount> all() {
        if (slots.isEmpty()) {
            return List.of();
        }
        var attacks = sums.attacks();
        var peak = sums.peak();
        return List.of(
                amount(
                        "attacks.blocked",
                        attacks == null ? null : (Long) attacks.blocked(),
                        most("attacks.blocked", SheetAmounts::blocked)),
                amount("traffic.page-views", sums.pageViews(), most("traffic.page-views", Slot::pageViews)),
                amount(
                        "traffic.peak-per-minute",
                        peak == null ? null : (Long) peak.perMinute(),
                        peak == null ? "" : Texts.time(peak.minute())));
    }

    /** A sum to which a slot is missing says so. */
    String note() {
        var part = slots.stream()
                .filter(slot -> slot.data() != Measure.MEASURED
                        || slot.sources().stream().anyMatch(source -> source.state() == Measure.SILENT))
                .count();
        return part == 0 ? "" : words.say("duty.handover-sheet.figures-part", Texts.number(part));
    }

    private Amount amount(String figure, @Nullable Long value, String note) {
        return value == null
                ? new Amount(words.name(figure), words.state(Measure.NO_DATA), true, "", "")
                : new Amount(words.name(figure), Texts.number(value), false, words.unit(figure), note);
    }

    private String most(String figure, Function<Slot, @Nullable Long> value) {
        return slots.stream()
                .filter(slot -> Objects.requireNonNullElse(value.apply(slot), 0L) > 0)
                .max(Comparator.comparingLong(slot -> Objects.requireNonNullElse(value.apply(slot), 0L)))
                .map(slot -> words.say(
                        "duty.handover-sheet.most",
                        Texts.span(slot.start(), slot.end()),
                        words.amount(Objects.requireNonNullElse(value.apply(slot), 0L), figure)))
                .orElse("");
    }

    private static @Nullable Long blocked(Slot slot) {
        return slot.attacks() == null ? null : (Long) slot.attacks().blocked();
    }
}
