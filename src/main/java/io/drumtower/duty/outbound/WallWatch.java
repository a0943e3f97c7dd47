package io.drumtower.duty.outbound;

import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is on watch, and what comes next.
 *
 * @param who in charge, or that nobody is
 * @param alert nobody is, and somebody should be
 * @param lines the rest, in the order of the tile
 */
record WallWatch(String who, boolean alert, List<Line> lines) {

    record Line(String text, boolean alert) {}

    /**
     * Null where no watch was ever opened and none is planned.
     *
     * @param shifts of the occasion, in their order
     * @param expected the occasion runs, and a roster says who watches
     */
    static @Nullable WallWatch of(
            List<ShiftEntry> shifts, List<InspectionEntry> inspections, boolean expected, Instant now, Words words) {
        var lines = new ArrayList<Line>();
        if (shifts.isEmpty()) {
            next(inspections, now, words, lines);
            return expected || !lines.isEmpty()
                    ? new WallWatch(words.say("duty.wall.nobody-on-watch"), expected, lines)
                    : null;
        }
        var last = shifts.get(shifts.size() - 1);
        if (last.endedAt() != null) {
            var to = last.standDownTo() == null ? "" : last.standDownTo();
            lines.add(new Line(words.say("duty.wall.left-to", to), false));
            return new WallWatch(words.say("duty.wall.stood-down", Texts.time(last.endedAt())), false, lines);
        }
        others(last, words, lines);
        relief(last, now, words, lines);
        next(inspections, now, words, lines);
        if (shifts.size() > 1) {
            var before = shifts.get(shifts.size() - 2).team().officerInCharge();
            lines.add(new Line(words.say("duty.wall.taken-from", before, Texts.time(last.startedAt())), false));
        }
        return new WallWatch(last.team().officerInCharge(), false, lines);
    }

    private static void others(ShiftEntry shift, Words words, List<Line> lines) {
        var others = new ArrayList<String>();
        if (shift.team().backup() != null) {
            others.add(words.say("duty.wall.backup", shift.team().backup()));
        }
        if (shift.team().supervisor() != null) {
            others.add(words.say("duty.wall.supervisor", shift.team().supervisor()));
        }
        if (!others.isEmpty()) {
            lines.add(new Line(String.join(words.say("duty.slot.comma"), others), false));
        }
    }

    private static void relief(ShiftEntry shift, Instant now, Words words, List<Line> lines) {
        var relief = shift.relief();
        if (relief != null) {
            lines.add(new Line(
                    words.say("duty.wall.relief", Texts.time(relief), until(now, relief, words)),
                    relief.isBefore(now)));
        }
    }

    private static void next(List<InspectionEntry> inspections, Instant now, Words words, List<Line> lines) {
        inspections.stream()
                .filter(one -> one.completedAt() == null && one.missedAt() == null)
                .findFirst()
                .map(InspectionEntry::plan)
                .ifPresent(plan -> lines.add(new Line(
                        words.say(
                                "duty.wall.next-inspection",
                                Texts.number(plan.number()),
                                Texts.time(plan.due()),
                                until(now, plan.due(), words)),
                        plan.due().isBefore(now))));
    }

    private static String until(Instant now, Instant then, Words words) {
        var left = Duration.between(now, then);
        var text = "%02d:%02d".formatted(left.abs().toHours(), left.abs().toMinutesPart());
        return words.say(left.isNegative() ? "duty.wall.overdue" : "duty.wall.left", text);
    }
}
