package io.drumtower.figures.outbound;

import static io.drumtower.figures.outbound.HalfHours.BLOCKED;
import static io.drumtower.figures.outbound.HalfHours.DETECTED;

import io.drumtower.figures.words.Words;
import io.drumtower.pages.Stave;
import io.drumtower.pages.Svg;
import io.drumtower.pages.Texts;
import java.util.List;
import java.util.stream.Stream;

/** Attacks of a day: a bar for those defended, a thin light one beside it for those detected only. */
final class AttackStave {

    private final HalfHours day;
    private final Words words;
    private final List<Count> blocked;
    private final List<Count> detected;
    private final int peak;
    private final Stave stave;

    AttackStave(HalfHours day, Words words) {
        this.day = day;
        this.words = words;
        blocked = day.counts(BLOCKED);
        detected = day.counts(DETECTED);
        peak = highest(blocked);
        var highest = Stream.concat(blocked.stream(), detected.stream())
                .mapToLong(Count::value)
                .max()
                .orElse(0);
        stave = Stave.upTo(Charts.PLACE, blocked.size(), highest);
    }

    String draw() {
        var svg = Charts.start(
                "attacks",
                182,
                words.say("figures.chart.attacks-title", words.texts().day(day.day())),
                describe());
        svg.raw("<defs>" + Svg.HATCHES + "</defs>");
        svg.text("st", 0, 12, words.say("figures.chart.attacks", words.unit(BLOCKED)));
        stave.scale(svg, Texts::number);
        Gaps.of(blocked).draw(svg, stave, words);
        for (var i = 0; i < blocked.size(); i++) {
            bar(svg, i, blocked.get(i), css(i), .1, .56);
            bar(svg, i, detected.get(i), "cb dt", .68, .24);
        }
        if (peak >= 0) {
            stave.label(svg, "pt", peak, stave.y(blocked.get(peak).value()) - 6, peakWords());
        }
        return svg.raw("</svg>").toString();
    }

    private void bar(Svg svg, int number, Count count, String css, double from, double width) {
        if (count.isThere()) {
            stave.bar(svg, number, css, count.value(), from, width);
        }
    }

    private String css(int number) {
        var css = number == peak ? "cb pk" : "cb";
        if (blocked.get(number).isPart()) {
            return css + " part";
        }
        return day.periods().get(number).closed() ? css : css + " open";
    }

    private String peakWords() {
        return words.say(
                "figures.chart.peak",
                Texts.time(day.periods().get(peak).start()),
                words.amount(blocked.get(peak).value(), BLOCKED));
    }

    private String describe() {
        var total = day.total(BLOCKED).figure();
        var sum = total == null
                ? words.say("figures.chart.none")
                : words.say("figures.chart.sum", words.name(BLOCKED), words.amount(total.value(), BLOCKED));
        return sum
                + (peak < 0 ? "" : words.say("figures.chart.sentence", peakWords()))
                + Gaps.of(blocked).say(day.periods(), words);
    }

    /** The earliest of the highest; -1 when nothing is above 0. */
    private static int highest(List<Count> counts) {
        var highest = -1;
        for (var i = 0; i < counts.size(); i++) {
            if (counts.get(i).value() > (highest < 0 ? 0 : counts.get(highest).value())) {
                highest = i;
            }
        }
        return highest;
    }
}
