package io.drumtower.figures.outbound;

import static io.drumtower.figures.outbound.HalfHours.PEAK_MINUTE;
import static io.drumtower.figures.outbound.HalfHours.VIEWS;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Stave;
import io.drumtower.pages.Svg;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Page views of a day as a line that breaks where there is no number; the highest minute is named. */
final class VisitStave {

    private static final double HOURS = Charts.PLACE.lower() + 18;

    private final HalfHours day;
    private final Words words;
    private final List<Count> views;
    private final List<@Nullable Long> values;
    private final @Nullable FigureValue peak;
    private final Stave stave;

    VisitStave(HalfHours day, Words words) {
        this.day = day;
        this.words = words;
        views = day.counts(VIEWS);
        values = views.stream()
                .map(count -> count.isThere() ? (@Nullable Long) count.value() : null)
                .toList();
        peak = day.maximum(PEAK_MINUTE).figure();
        stave = Stave.upTo(
                Charts.PLACE,
                views.size(),
                views.stream().mapToLong(Count::value).max().orElse(0));
    }

    String draw() {
        var svg = Charts.start(
                "visits",
                200,
                words.say("figures.chart.visits-title", words.texts().day(day.day())),
                describe());
        svg.text("st", 0, 12, words.say("figures.chart.visits", words.unit(VIEWS)));
        stave.scale(svg, Texts::number);
        Gaps.of(views).draw(svg, stave, words);
        stave.curve(svg, values);
        if (peak != null && peak.at() != null && peak.value() > 0) {
            name(svg, peak.at(), peakWords(peak, peak.at()));
        }
        for (var i = 0; i <= views.size(); i += 4) {
            var at = i < views.size() ? Texts.time(day.periods().get(i).start()) : "24:00";
            svg.text(i < views.size() ? "tm" : "te", stave.x(i), HOURS, at);
        }
        return svg.raw("</svg>").toString();
    }

    private void name(Svg svg, Instant minute, String said) {
        var number = 0;
        while (number < views.size() - 1
                && !minute.isBefore(day.periods().get(number).end())) {
            number++;
        }
        stave.dot(svg, number, values.get(number), 4);
        stave.label(svg, "vt", number, stave.above(number, values, said) - 8, said);
    }

    private String peakWords(FigureValue peak, Instant minute) {
        return words.say("figures.chart.peak", Texts.time(minute), words.amount(peak.value(), PEAK_MINUTE));
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
