package io.drumtower.duty.outbound;

import io.drumtower.figures.FindLedger.Feed;
import io.drumtower.figures.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source on the wall.
 *
 * @param silent it should have delivered and did not
 * @param since when it last delivered, in milliseconds since 1970: the age goes on in the browser; null before the first
 * @param age in words, as of now
 */
record WallFeed(String name, boolean silent, @Nullable Long since, String age) {

    private static final Comparator<Feed> SILENT_FIRST =
            Comparator.comparing((Feed feed) -> feed.silentSince() == null).thenComparing(Feed::name);

    static List<WallFeed> of(List<Feed> feeds, Instant now, Words words) {
        return feeds.stream()
                .sorted(SILENT_FIRST)
                .map(feed -> of(feed, now, words))
                .toList();
    }

    private static WallFeed of(Feed feed, Instant now, Words words) {
        var silent = feed.silentSince();
        var heard = silent == null ? feed.heardAt() : silent;
        if (heard == null) {
            return new WallFeed(feed.name(), false, null, words.say("duty.wall.never-heard"));
        }
        var age = words.texts().age(Duration.between(heard, now));
        return new WallFeed(
                feed.name(),
                silent != null,
                heard.toEpochMilli(),
                words.say(silent == null ? "duty.wall.ago" : "duty.wall.silent", age));
    }
}
