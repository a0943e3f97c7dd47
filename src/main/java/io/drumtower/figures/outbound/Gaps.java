package io.drumtower.figures.outbound;

import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Half hours without a number, those that follow each other with the same reason as one. */
record Gaps(List<Gap> all) {

    static final String HATCHES = hatch("gap-no-data", "M0 0V6") + hatch("gap-silent", "M0 0V6M0 3H6");

    /** @param end number of the half hour after it */
    record Gap(Measure why, int start, int end) {}

    static Gaps of(List<Count> counts) {
        var gaps = new ArrayList<Gap>();
        for (var i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            if (count.isThere()) {
                continue;
            }
            var last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
            if (last != null && last.end() == i && last.why() == count.state()) {
                gaps.set(gaps.size() - 1, new Gap(last.why(), last.start(), i + 1));
            } else {
                gaps.add(new Gap(count.state(), i, i + 1));
            }
        }
        return new Gaps(gaps);
    }

    /** Hatched where a number is missing; framed where none is due. Words where there is room for them. */
    void draw(Svg svg, Stave stave, Words words) {
        var free = Stave.LEFT;
        for (var gap : all) {
            var left = stave.x(gap.start());
            var width = stave.x(gap.end()) - left;
            svg.element(
                    "rect",
                    "class",
                    "gap",
                    "fill",
                    fill(gap.why()),
                    "x",
                    left,
                    "y",
                    Stave.UPPER,
                    "width",
                    width,
                    "height",
                    Stave.LOWER - Stave.UPPER);
            var said = words.state(gap.why());
            var half = Stave.width(said) / 2;
            var middle = Math.min(left + width / 2, Stave.WIDTH - half);
            if (middle - half >= free) {
                svg.text("tm", middle, Stave.WORDS, said);
                free = middle + half + 6;
            }
        }
    }

    /** Which half hours, for those who cannot see them. */
    String say(List<PeriodFigures> periods, Words words) {
        return all.stream()
                .map(gap -> words.say("figures.chart.gap", words.state(gap.why()), span(gap, periods)))
                .collect(Collectors.joining());
    }

    String times(List<PeriodFigures> periods) {
        return all.stream().map(gap -> span(gap, periods)).collect(Collectors.joining(" "));
    }

    private static String span(Gap gap, List<PeriodFigures> periods) {
        return Words.span(
                periods.get(gap.start()).start(), periods.get(gap.end() - 1).end());
    }

    private static String fill(Measure why) {
        return switch (why) {
            case SILENT -> "url(#gap-silent)";
            case NOT_YET -> "none";
            case NO_DATA, MEASURED -> "url(#gap-no-data)";
        };
    }

    private static String hatch(String id, String path) {
        return new Svg()
                .start(
                        "pattern",
                        "id",
                        id,
                        "width",
                        6,
                        "height",
                        6,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .element("path", "class", "hl", "d", path)
                .raw("</pattern>")
                .toString();
    }
}
