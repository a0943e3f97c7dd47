package io.drumtower.figures.outbound;

import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Gap;
import io.drumtower.pages.Stave;
import io.drumtower.pages.Svg;
import io.drumtower.pages.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The half hours of a day without a number. */
record Gaps(List<Gap> all) {

    static Gaps of(List<Count> counts) {
        return new Gaps(Gap.of(counts.stream().map(Gaps::why).toList()));
    }

    private static Gap.@Nullable Why why(Count count) {
        if (count.isThere()) {
            return null;
        }
        return switch (count.state()) {
            case SILENT -> Gap.Why.SILENT;
            case NOT_YET -> Gap.Why.NOT_YET;
            case NO_DATA, MEASURED -> Gap.Why.NO_DATA;
        };
    }

    void draw(Svg svg, Stave stave, Words words) {
        stave.gaps(svg, all, Charts.WORDS, stave.place().lower(), why -> state(why, words));
    }

    /** Which half hours, for those who cannot see them. */
    String say(List<PeriodFigures> periods, Words words) {
        return all.stream()
                .map(gap -> words.say("figures.chart.gap", state(gap.why(), words), span(gap, periods)))
                .collect(Collectors.joining());
    }

    String times(List<PeriodFigures> periods) {
        return all.stream().map(gap -> span(gap, periods)).collect(Collectors.joining(" "));
    }

    private static String state(Gap.Why why, Words words) {
        return words.state(Measure.valueOf(why.name()));
    }

    private static String span(Gap gap, List<PeriodFigures> periods) {
        return Texts.span(
                periods.get(gap.start()).start(), periods.get(gap.end() - 1).end());
    }
}
