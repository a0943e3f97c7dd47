package io.drumtower.figures.outbound;

import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.PeriodFigures.FeedState;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Gap;
import io.drumtower.pages.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one feed said on a day.
 *
 * @param css of the badge
 * @param state the worst that is to be said of it
 * @param note in which half hours
 */
record FeedOfDay(String feed, String css, String state, String note) {

    static List<FeedOfDay> of(HalfHours day, Map<String, String> names, Words words) {
        var states = new LinkedHashMap<String, List<Count>>();
        day.periods()
                .forEach(period -> period.feeds()
                        .forEach(feed -> states.computeIfAbsent(feed.feed(), id -> new ArrayList<>())
                                .add(asGap(feed))));
        return states.entrySet().stream()
                .map(feed ->
                        of(names.getOrDefault(feed.getKey(), feed.getKey()), feed.getValue(), day.periods(), words))
                .toList();
    }

    private static FeedOfDay of(String name, List<Count> feed, List<PeriodFigures> periods, Words words) {
        var measured =
                feed.stream().filter(count -> count.state() == Measure.MEASURED).count();
        var silent = new Gaps(Gaps.of(feed).all().stream()
                .filter(gap -> gap.why() == Gap.Why.SILENT)
                .toList());
        var heard = words.say("figures.feed.measured", Texts.number(measured));
        if (!silent.all().isEmpty()) {
            return new FeedOfDay(name, "b-warn", words.state(Measure.SILENT), silent.times(periods));
        }
        if (measured > 0) {
            return new FeedOfDay(name, "b-ok", words.state(Measure.MEASURED), heard);
        }
        var waiting = feed.stream().allMatch(count -> count.state() == Measure.NOT_YET);
        return new FeedOfDay(name, "", words.state(waiting ? Measure.NOT_YET : Measure.NO_DATA), "");
    }

    private static Count asGap(FeedState feed) {
        return new Count(null, feed.state());
    }
}
