package io.drumtower.duty.outbound;

import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Stave;
import io.drumtower.pages.Svg;
import io.drumtower.pages.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the watch did, below the curves of a wall: how each slot was filed, when responsibility passed, which inspections
 * were done.
 *
 * @param filings of the slots that are shown; null where nobody is to file
 * @param handovers when they were
 */
record WallBand(List<@Nullable Filing> filings, List<Instant> handovers, List<Diamond> inspections, Instant now) {

    /** @param css how it stands */
    record Diamond(Instant due, String css) {}

    private static final double TOP = 40;
    private static final double INSPECTIONS = 461;
    private static final double MARKS = 478;
    private static final double HEIGHT = 44;
    private static final double LEGEND = 572;
    private static final double LETTER = 22;

    void draw(Svg svg, List<PeriodFigures> slots, Stave stave, Words words) {
        svg.text("st", 0, 508, words.say("duty.wall.filing"));
        var seen = new EnumMap<SlotMark, String>(SlotMark.class);
        var revised = false;
        for (var i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            var mark = SlotMark.of(slot, now, filings.get(i));
            seen.putIfAbsent(mark, mark.words(slot, words));
            use(svg, mark.symbol(), stave.x(i) + 1, MARKS, stave.step() - 2, HEIGHT);
            if (SlotStrip.isRevised(slot, filings.get(i))) {
                use(svg, "s-r", stave.x(i) + 1, MARKS, stave.step() - 2, HEIGHT);
                revised = true;
            }
        }
        handovers(svg, slots, stave, words);
        inspections(svg, slots, stave);
        legend(svg, seen, revised, words);
    }

    private void handovers(Svg svg, List<PeriodFigures> slots, Stave stave, Words words) {
        for (var at : handovers) {
            if (isIn(slots, at)) {
                var x = x(slots, stave, at);
                svg.element("path", "class", "mk", "d", "M" + Svg.tenth(x) + " " + TOP + "V" + (MARKS + HEIGHT));
                svg.text("", x + 7, TOP - 2, words.say("duty.wall.handover", Texts.time(at)));
            }
        }
    }

    private void inspections(Svg svg, List<PeriodFigures> slots, Stave stave) {
        inspections.stream()
                .filter(one -> isIn(slots, one.due))
                .forEach(one -> diamond(svg, one.css, x(slots, stave, one.due), INSPECTIONS));
    }

    private static void diamond(Svg svg, String css, double x, double y) {
        var path = "M%s %sL%s %s %s %s %s %sZ"
                .formatted(
                        Svg.tenth(x),
                        Svg.tenth(y - 13),
                        Svg.tenth(x + 11),
                        Svg.tenth(y),
                        Svg.tenth(x),
                        Svg.tenth(y + 13),
                        Svg.tenth(x - 11),
                        Svg.tenth(y));
        svg.element("path", "class", "di " + css, "d", path);
    }

    private void legend(Svg svg, Map<SlotMark, String> seen, boolean revised, Words words) {
        var x = 150.0;
        for (var one : seen.entrySet()) {
            use(svg, one.getKey().symbol(), x, LEGEND, 16, 28);
            x = said(svg, x + 26, one.getValue());
        }
        if (revised) {
            use(svg, "s-r", x, LEGEND, 16, 28);
            x = said(svg, x + 26, words.say("duty.wall.has-revision"));
        }
        if (!inspections.isEmpty()) {
            diamond(svg, "", x + 10, LEGEND + 14);
            said(svg, x + 28, words.say("duty.wall.inspection"));
        }
    }

    /** @return where the next begins */
    private static double said(Svg svg, double x, String text) {
        svg.text("", x, LEGEND + 22, text);
        var wide = text.chars().filter(one -> one > 0x2e80).count();
        return x + LETTER * (wide + .55 * (text.length() - wide)) + 30;
    }

    private static void use(Svg svg, String symbol, double x, double y, double width, double height) {
        svg.element("use", "href", "#" + symbol, "x", x, "y", y, "width", width, "height", height);
    }

    private static boolean isIn(List<PeriodFigures> slots, Instant at) {
        return !at.isBefore(slots.get(0).start())
                && !at.isAfter(slots.get(slots.size() - 1).end());
    }

    private static double x(List<PeriodFigures> slots, Stave stave, Instant at) {
        var first = slots.get(0);
        var seconds = Duration.between(first.start(), at).toSeconds();
        return stave.x(0)
                + stave.step()
                        * seconds
                        / Duration.between(first.start(), first.end()).toSeconds();
    }
}
