package io.drumtower.duty.outbound;

import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Gap;
import io.drumtower.pages.Stave;
import io.drumtower.pages.Svg;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Attacks and visits of the slots of a wall, one stave below the other, and what the watch did below both. */
final class WallScore {

    static final String BLOCKED = "attacks.blocked";
    static final String VIEWS = "traffic.page-views";
    static final String PEAK = "traffic.peak-per-minute";

    private static final String BOX = "0 0 1375 616";
    private static final Stave.Place UPPER = new Stave.Place(150, 1375, 54, 262, 12);
    private static final Stave.Place LOWER = new Stave.Place(150, 1375, 318, 438, 12);
    private static final double WORDS = 38;
    private static final double HOURS = 550;
    private static final double ROOM = 90;
    private final List<PeriodFigures> slots;
    private final WallBand watch;
    private final SlotValues values;
    private final Words words;
    private final List<@Nullable Long> attacks;
    private final List<@Nullable Long> views;
    private final Stave upper;
    private final Stave lower;

    /** @param watch what is kept below the staves; its filings are those of the slots */
    WallScore(List<PeriodFigures> slots, WallBand watch, Words words) {
        this.slots = slots;
        this.watch = watch;
        this.words = words;
        values = new SlotValues(slots);
        attacks = values.of(BLOCKED);
        views = values.of(VIEWS);
        upper = Stave.upTo(UPPER, slots.size(), SlotValues.highest(attacks));
        lower = Stave.upTo(LOWER, slots.size(), SlotValues.highest(views));
    }

    String draw() {
        var svg = new Svg().image("score", BOX, words.say("duty.wall.score-title"), describe());
        svg.raw("<defs>" + Svg.HATCHES + "</defs>");
        upper.scale(svg, words.texts()::scale);
        lower.scale(svg, words.texts()::scale);
        svg.text("st", 0, 30, words.say("duty.wall.attacks")).text("st", 0, 296, words.say("duty.wall.visits"));
        gaps(svg);
        lower.curve(svg, views);
        peakMinute(svg);
        hours(svg);
        bars(svg);
        watch.draw(svg, slots, upper, words);
        return svg.raw("</svg>").toString();
    }

    /** One hatch over both staves where both lack a number, else each its own. */
    private void gaps(Svg svg) {
        upper.gaps(svg, Gap.of(values.why(BLOCKED)), WORDS, UPPER.lower(), this::state);
        lower.gaps(svg, Gap.of(values.why(VIEWS)), LOWER.upper() - 10, LOWER.lower(), this::state);
    }

    private String state(Gap.Why why) {
        return words.state(Measure.valueOf(why.name()));
    }

    private void bars(Svg svg) {
        var peak = SlotValues.peak(attacks);
        for (var i = 0; i < slots.size(); i++) {
            var value = attacks.get(i);
            if (value != null) {
                upper.bar(svg, i, css(i, peak), value, .08, .84);
            }
        }
        for (var i = 0; i < slots.size(); i++) {
            if (isRevised(i)) {
                revised(svg, i, i == peak || hasNeighbour(i));
            }
        }
        if (peak >= 0) {
            peak(svg, peak, Objects.requireNonNull(attacks.get(peak)));
        }
    }

    /** Above the bar and what stands on it where the stave has room, else beside. */
    private void peak(Svg svg, int peak, long value) {
        var said = named(slots.get(peak).start(), BLOCKED, value);
        var above = upper.y(value) - (isRevised(peak) || hasNeighbour(peak) ? 42 : 14);
        if (above < UPPER.upper() + UPPER.letter() * 2) {
            beside(svg, peak, value, said);
        } else {
            upper.label(svg, "pt", peak, above, said);
        }
    }

    /** Beside its neighbours too, as far as these reach up to the words. */
    private void beside(Svg svg, int peak, long value, String said) {
        var y = upper.y(value) + 28;
        var right = peak > slots.size() / 2;
        var step = right ? -1 : 1;
        var number = peak;
        while (upper.y(SlotValues.or0(attacks, number + step)) < y + UPPER.letter()) {
            number += step;
        }
        var x = right ? upper.x(number) - UPPER.letter() : upper.x(number + 1) + UPPER.letter();
        svg.text(right ? "pt te" : "pt", x, y, said);
    }

    private String css(int number, int peak) {
        var css = number == peak ? "cb pk" : "cb";
        if (SlotValues.isPart(slots.get(number), BLOCKED)) {
            return css + " part";
        }
        return slots.get(number).closed() ? css : css + " open";
    }

    private boolean isRevised(int number) {
        var revision = slots.get(number).revision();
        return revision != null && revision > 1;
    }

    private boolean hasNeighbour(int number) {
        var reach = (int) Math.ceil(ROOM / upper.step());
        return IntStream.rangeClosed(number - reach, number + reach)
                .anyMatch(other -> other < 0 || other >= slots.size() || (other != number && isRevised(other)));
    }

    /** What came after the close stands above the bar: by how much where there is room, always that it was. */
    private void revised(Svg svg, int number, boolean narrow) {
        var y = upper.y(SlotValues.or0(attacks, number)) - 12;
        var late = Texts.signed(slots.get(number).late());
        svg.text(narrow ? "rv tm" : "tm", upper.middle(number), y, narrow ? "R" : words.say("duty.wall.revised", late));
    }

    private void peakMinute(Svg svg) {
        var highest = slots.stream()
                .map(slot -> slot.values().get(PEAK))
                .filter(Objects::nonNull)
                .reduce((first, second) -> second.value() > first.value() ? second : first)
                .orElse(null);
        if (highest == null || highest.at() == null || highest.value() == 0) {
            return;
        }
        var number = number(highest.at());
        var said = named(highest.at(), PEAK, highest.value());
        lower.dot(svg, number, views.get(number), 7);
        lower.label(svg, "vt", number, lower.above(number, views, said) - 14, said);
    }

    private int number(Instant at) {
        var number = 0;
        while (number < slots.size() - 1 && !at.isBefore(slots.get(number).end())) {
            number++;
        }
        return number;
    }

    private void hours(Svg svg) {
        var hours = slots.size() > 12 ? 2 : 1;
        for (var i = 0; i < slots.size(); i++) {
            var start = slots.get(i).start();
            var time = start.atZone(BusinessDay.zone());
            if (time.getMinute() != 0 || time.getHour() % hours != 0) {
                continue;
            }
            var midnight = i > 0 && time.getHour() == 0;
            svg.text(
                    midnight ? "tm st" : i < slots.size() - 1 ? "tm" : "te",
                    i < slots.size() - 1 ? lower.x(i) : LOWER.right(),
                    HOURS,
                    midnight ? words.texts().shortDate(start) : Texts.time(start));
        }
    }

    private String named(Instant at, String figure, long value) {
        var amount = words.say("duty.wall.amount", Texts.number(value), words.unit(figure));
        return words.say("duty.wall.peak", Texts.time(at), amount);
    }

    private String describe() {
        var peak = SlotValues.peak(attacks);
        var said = new StringBuilder(words.say(
                "duty.wall.score-describe",
                Texts.moment(slots.get(0).start()),
                Texts.moment(slots.get(slots.size() - 1).end())));
        if (peak >= 0) {
            said.append(named(slots.get(peak).start(), BLOCKED, Objects.requireNonNull(attacks.get(peak))));
        }
        return said.toString();
    }
}
