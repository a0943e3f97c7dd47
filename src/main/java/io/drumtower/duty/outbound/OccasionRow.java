package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.OccasionEntry;
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
    static List<OccasionRow> of(List<OccasionEntry> all, Instant now, Says says) {
        return all.stream()
                .sorted(Comparator.comparing(OccasionEntry::start).reversed())
                .map(one -> of(one, now, says))
                .toList();
    }

    static OccasionRow of(OccasionEntry one, Instant now, Says says) {
        var running = !one.cancelled() && !now.isBefore(one.start()) && now.isBefore(one.end());
        return new OccasionRow(
                one.id(),
                one.name(),
                Texts.minute(one.start()),
                Texts.minute(one.end()),
                String.join("、", one.sites()),
                phase(one, running, now, says),
                running ? "b-ok" : "",
                SlotGrid.of(one).count());
    }

    private static String phase(OccasionEntry one, boolean running, Instant now, Says says) {
        if (one.cancelled()) {
            return says.say("duty.occasion.cancelled");
        }
        if (running) {
            return says.say("duty.occasion.running");
        }
        if (one.afterwards()) {
            return says.say("duty.occasion.afterwards");
        }
        return says.say(now.isBefore(one.start()) ? "duty.occasion.ahead" : "duty.occasion.over");
    }
}
