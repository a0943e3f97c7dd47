package io.drumtower.duty.outbound;

import io.drumtower.figures.PeriodFigures;
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
 * @param open slots that somebody should file, each leads to its filing: the newest of them, after the end the earliest
 * @param count how many of them there are
 * @param over whether the occasion has ended
 */
record Standing(String words, List<Unfiled> open, String count, boolean over) {

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
            if (all.isWanting(i + 1)) {
                open.add(unfiled(i + 1, slot, mark, words));
            }
        }
        var said = names.entrySet().stream()
                .map(one -> words.say(
                        "duty.desk.count", one.getValue(), Texts.number(counts.getOrDefault(one.getKey(), 0L))))
                .toList();
        var over = !now.isBefore(all.slots().get(all.slots().size() - 1).end());
        return new Standing(
                String.join(words.say("duty.slot.comma"), said), shown(open, over), Texts.number(open.size()), over);
    }

    private static List<Unfiled> shown(List<Unfiled> open, boolean over) {
        var from = over ? 0 : Math.max(0, open.size() - MOST);
        return List.copyOf(open.subList(from, Math.min(open.size(), from + MOST)));
    }

    private static Unfiled unfiled(int number, PeriodFigures slot, SlotMark mark, Words words) {
        return new Unfiled(
                number,
                words.texts().shortDate(slot.start()) + " " + Texts.span(slot.start(), slot.end()),
                mark.words(slot, words),
                mark == SlotMark.DUE ? "b-due" : mark == SlotMark.MISSED ? "b-bad" : "");
    }
}
