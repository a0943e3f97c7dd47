package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An occasion as pages show it.
 *
 * @param phase in words
 * @param css of the phase's badge
 */
record OccasionRow(
        String id, String name, String start, String end, String sites, String phase, String css, int slots) {

    /** The newest first. */
    static List<OccasionRow> of(List<OccasionEntry> all, Instant now, Words words) {
        return all.stream()
                .sorted(Comparator.comparing(OccasionEntry::start).reversed())
                .map(one -> of(one, now, words))
                .toList();
    }

    static OccasionRow of(OccasionEntry one, Instant now, Words words) {
        var running = !one.cancelled() && !now.isBefore(one.start()) && now.isBefore(one.end());
        return new OccasionRow(
                one.id(),
                one.name(),
                Texts.minute(one.start()),
                Texts.minute(one.end()),
                String.join("、", one.sites()),
                phase(one, running, now, words),
                running ? "b-ok" : "",
                SlotGrid.of(one).count());
    }

    private static String phase(OccasionEntry one, boolean running, Instant now, Words words) {
        if (one.cancelled()) {
            return words.say("duty.occasion.cancelled");
        }
        if (running) {
            return words.say("duty.occasion.running");
        }
        if (one.afterwards()) {
            return words.say("duty.occasion.afterwards");
        }
        return words.say(now.isBefore(one.start()) ? "duty.occasion.ahead" : "duty.occasion.over");
    }
}
