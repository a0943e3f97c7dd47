package io.drumtower.duty.outbound;

import static java.util.stream.Collectors.toMap;

import io.drumtower.figures.FindLedger.Feed;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the sources. */
record FeedNames(Map<String, String> names) {

    static FeedNames of(List<Feed> feeds) {
        return new FeedNames(feeds.stream().collect(toMap(Feed::id, Feed::name)));
    }

    String of(String id) {
        return names.getOrDefault(id, id);
    }

    /** Those that a figure lacks in a slot; empty when it lacks none. */
    String silent(String figure, PeriodFigures slot) {
        return slot.feeds().stream()
                .filter(feed -> feed.state() == Measure.SILENT && feed.figures().contains(figure))
                .map(feed -> of(feed.feed()))
                .collect(Collectors.joining("、"));
    }
}
