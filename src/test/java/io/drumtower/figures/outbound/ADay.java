package io.drumtower.figures.outbound;

import static io.drumtower.figures.outbound.HalfHours.BLOCKED;
import static io.drumtower.figures.outbound.HalfHours.DETECTED;
import static io.drumtower.figures.outbound.HalfHours.PEAK_MINUTE;
import static io.drumtower.figures.outbound.HalfHours.VIEWS;

import io.drumtower.figures.Aggregation;
import io.drumtower.figures.Cut;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FigureDefinition.Text;
import io.drumtower.figures.FigureValue;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.PeriodFigures.FeedState;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.HalfHour;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Days for tests: every half hour has 5 attacks and 100 page views, but for what a test changes. */
final class ADay {

    static final LocalDate DATE = LocalDate.of(2021, 9, 26);

    private final List<PeriodFigures> periods = new ArrayList<>();

    ADay() {
        for (var i = 0; i < 48; i++) {
            periods.add(period(i, true, Measure.MEASURED, values(i, 5, 100)));
        }
    }

    ADay with(int number, long attacks, long views) {
        periods.set(number, period(number, true, Measure.MEASURED, values(number, attacks, views)));
        return this;
    }

    ADay without(int number, Measure why) {
        periods.set(number, period(number, why != Measure.NOT_YET, why, Map.of()));
        return this;
    }

    ADay incomplete(int number, long attacks) {
        periods.set(number, period(number, true, Measure.SILENT, values(number, attacks, 100)));
        return this;
    }

    HalfHours build() {
        return new HalfHours(DATE, 221_319, periods);
    }

    private static Map<String, FigureValue> values(int number, long attacks, long views) {
        var peak = new FigureValue(views / 10, start(number).plusSeconds(60), "portal");
        return Map.of(
                BLOCKED, FigureValue.of(attacks),
                DETECTED, FigureValue.of(1),
                VIEWS, FigureValue.of(views),
                PEAK_MINUTE, peak);
    }

    private static PeriodFigures period(int number, boolean closed, Measure feed, Map<String, FigureValue> values) {
        var data = values.isEmpty() ? feed : Measure.MEASURED;
        var feeds = List.of(new FeedState("waf", feed, Set.of(BLOCKED, DETECTED)));
        return new PeriodFigures(start(number), start(number + 1), closed, data, closed ? 1 : null, values, 0, feeds);
    }

    private static Instant start(int number) {
        return BusinessDay.start(DATE).plus(HalfHour.LENGTH.multipliedBy(number));
    }

    static Words words(Locale language) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var figures = Stream.concat(HalfHours.FIGURES.stream(), Stream.of(HalfHours.REJECTED))
                .collect(Collectors.toMap(key -> key, ADay::definition));
        return new Words(new Texts(texts, language), figures);
    }

    private static FigureDefinition definition(String key) {
        var unit = key.equals(PEAK_MINUTE) ? new Text("次/分", "requests per minute") : new Text("次", "times");
        return new FigureDefinition(
                key,
                new Text(key, key),
                unit,
                new Text("", ""),
                Aggregation.SUM,
                null,
                "v1",
                false,
                Cut.HALF_HOUR,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
