package io.drumtower.figures.outbound;

import static io.drumtower.figures.outbound.HalfHours.PEAK_MINUTE;
import static io.drumtower.figures.outbound.HalfHours.VIEWS;

import io.drumtower.figures.FigureValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Page views of a day as a line that breaks where there is no number; the highest minute is named. */
final class VisitStave {

    private static final double HOURS = Stave.LOWER + 18;

    private final HalfHours day;
    private final Words words;
    private final List<Count> views;
    private final @Nullable FigureValue peak;
    private final Stave stave;

    VisitStave(HalfHours day, Words words) {
        this.day = day;
        this.words = words;
        views = day.counts(VIEWS);
        peak = day.maximum(PEAK_MINUTE).figure();
        stave = Stave.upTo(
                views.size(), views.stream().mapToLong(Count::value).max().orElse(0));
    }

    String draw() {
        var svg =
                Charts.start("visits", 200, words.say("figures.chart.visits-title", words.day(day.day())), describe());
        stave.draw(svg, words.say("figures.chart.visits", words.unit(VIEWS)));
        var gaps = Gaps.of(views);
        gaps.draw(svg, stave, words);
        var from = 0;
        for (var gap : gaps.all()) {
            curve(svg, from, gap.start());
            from = gap.end();
        }
        curve(svg, from, views.size());
        if (peak != null && peak.at() != null && peak.value() > 0) {
            name(svg, peak.at(), peakWords(peak, peak.at()));
        }
        for (var i = 0; i <= views.size(); i += 4) {
            var at = i < views.size() ? Words.time(day.periods().get(i).start()) : "24:00";
            svg.text(i < views.size() ? "tm" : "te", stave.x(i), HOURS, at);
        }
        return svg.raw("</svg>").toString();
    }

    private void curve(Svg svg, int from, int to) {
        if (to - from == 1) {
            svg.element("circle", "class", "cp", "cx", stave.middle(from), "cy", y(from), "r", 2.5);
        }
        if (to - from < 2) {
            return;
        }
        var path = new StringBuilder();
        for (var i = from; i < to; i++) {
            path.append(i == from ? "M" : "L");
            path.append(Svg.tenth(stave.middle(i))).append(' ').append(Svg.tenth(y(i)));
        }
        var ground = "V" + Svg.tenth(Stave.LOWER) + "H" + Svg.tenth(stave.middle(from)) + "Z";
        svg.element("path", "class", "ca", "d", path + ground);
        svg.element("path", "class", "cl", "d", path);
    }

    private void name(Svg svg, Instant minute, String said) {
        var number = 0;
        while (number < views.size() - 1
                && !minute.isBefore(day.periods().get(number).end())) {
            number++;
        }
        svg.element("circle", "class", "cp", "cx", stave.middle(number), "cy", y(number), "r", 4.0);
        stave.label(svg, "vt", number, clear(number, said) - 8, said);
    }

    /** Above the line, as far as the words reach. */
    private double clear(int number, String said) {
        var reach = (int) Math.ceil(Stave.width(said) / stave.step());
        var from = stave.isRight(number) ? number - reach : number;
        return IntStream.rangeClosed(Math.max(0, from), Math.min(views.size() - 1, from + reach))
                .mapToDouble(this::y)
                .min()
                .orElse(y(number));
    }

    private double y(int number) {
        return stave.y(views.get(number).value());
    }

    private String peakWords(FigureValue peak, Instant minute) {
        return words.say("figures.chart.peak", Words.time(minute), words.amount(peak.value(), PEAK_MINUTE));
    }

    private String describe() {
        var total = day.total(VIEWS).figure();
        var sum = total == null
                ? words.say("figures.chart.none")
                : words.say("figures.chart.sum", words.name(VIEWS), words.amount(total.value(), VIEWS));
        return sum
                + (peak == null || peak.at() == null
                        ? ""
                        : words.say("figures.chart.sentence", peakWords(peak, peak.at())))
                + Gaps.of(views).say(day.periods(), words);
    }
}
