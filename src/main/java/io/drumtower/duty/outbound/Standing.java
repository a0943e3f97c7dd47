package io.drumtower.duty.outbound;

import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * How many slots stand how, in the order of the marks; marks that no slot bears are left out.
 *
 * @param words such as 按时 160
 * @param open slots that somebody should file: each leads to its filing
 */
record Standing(String words, List<Unfiled> open) {

    /** @param css of the badge that says how it stands */
    record Unfiled(int number, String time, String word, String css) {}

    private static final int MOST = 12;

    static Standing of(Filed all, Instant now, Words words) {
        var counts = new EnumMap<SlotMark, Long>(SlotMark.class);
        var names = new EnumMap<SlotMark, String>(SlotMark.class);
        var open = new ArrayList<Unfiled>();
        for (var i = 0; i < all.slots().size(); i++) {
            var slot = all.slots().get(i);
            var mark = SlotMark.of(slot, now, all.filings().get(i));
            counts.merge(mark, 1L, Long::sum);
            names.putIfAbsent(mark, mark.words(slot, words));
            if (mark == SlotMark.DUE || mark == SlotMark.MISSED) {
                open.add(new Unfiled(
                        i + 1,
                        words.texts().shortDate(slot.start()) + " " + Texts.span(slot.start(), slot.end()),
                        mark.words(slot, words),
                        mark == SlotMark.DUE ? "b-due" : "b-bad"));
            }
        }
        var said = names.entrySet().stream()
                .map(one -> words.say(
                        "duty.desk.count", one.getValue(), Texts.number(counts.getOrDefault(one.getKey(), 0L))))
                .toList();
        var newest = open.subList(Math.max(0, open.size() - MOST), open.size());
        return new Standing(String.join(words.say("duty.slot.comma"), said), List.copyOf(newest));
    }
}
