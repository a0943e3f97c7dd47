package io.drumtower.duty.outbound;

import io.drumtower.figures.words.Words;
import io.drumtower.pages.Svg;
import io.drumtower.pages.Texts;
import java.util.EnumMap;
import java.util.List;

/** The slots of a shift as tally slips in one row. */
final class ShiftStrip {

    private static final double STEP = 20;
    private static final double WIDTH = 16;
    private static final double HEIGHT = 28;
    private static final double LEAST = 700;

    private final List<Slot> slots;
    private final Words words;

    ShiftStrip(List<Slot> slots, Words words) {
        this.slots = slots;
        this.words = words;
    }

    /** Empty without slots. */
    String draw() {
        if (slots.isEmpty()) {
            return "";
        }
        var shown = slots.subList(0, Math.min(slots.size(), ReportLines.MOST_SLOTS));
        var box = "0 0 " + Svg.tenth(Math.max(LEAST, shown.size() * STEP)) + " 46";
        var svg = new Svg().image("shift", box, counts(), words.say("duty.handover-sheet.slots-title"));
        for (var i = 0; i < shown.size(); i++) {
            var slot = shown.get(i);
            use(svg, SlotMark.of(slot).symbol(), i);
            if (isRevised(slot)) {
                use(svg, "s-r", i);
            }
            if (i % 2 == 0) {
                svg.text("", 1 + i * STEP, 42, Texts.time(slot.start()));
            }
        }
        return svg.raw("</svg>").toString();
    }

    private static void use(Svg svg, String symbol, int place) {
        svg.element("use", "href", "#" + symbol, "x", 1 + place * STEP, "y", 0, "width", WIDTH, "height", HEIGHT);
    }

    /** Such as 按时 15，补报 1. */
    String counts() {
        var counts = new EnumMap<SlotMark, Long>(SlotMark.class);
        var names = new EnumMap<SlotMark, String>(SlotMark.class);
        for (var slot : slots) {
            var mark = SlotMark.of(slot);
            counts.merge(mark, 1L, Long::sum);
            names.putIfAbsent(mark, mark.words(slot.data(), words));
        }
        var said = names.entrySet().stream()
                .map(one -> words.say(
                        "duty.desk.count", one.getValue(), Texts.number(counts.getOrDefault(one.getKey(), 0L))))
                .toList();
        return String.join(words.say("duty.slot.comma"), said);
    }

    /** Those that are not as they should be. */
    List<String> exceptions() {
        return slots.stream()
                .filter(slot -> isRevised(slot) || !isWell(SlotMark.of(slot)))
                .map(slot -> words.say(
                        isRevised(slot) ? "duty.handover-sheet.slot-revised" : "duty.handover-sheet.slot",
                        Texts.number(slot.number()),
                        Texts.span(slot.start(), slot.end()),
                        SlotMark.of(slot).words(slot.data(), words)))
                .toList();
    }

    static boolean isRevised(Slot slot) {
        return slot.revised() || (slot.filing() != null && slot.filing().revised());
    }

    private static boolean isWell(SlotMark mark) {
        return mark == SlotMark.FILED || mark == SlotMark.MEASURED;
    }
}
