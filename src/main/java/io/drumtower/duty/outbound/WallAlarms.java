package io.drumtower.duty.outbound;

import io.drumtower.figures.FindLedger.Feed;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Completeness;
import io.drumtower.pages.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What calls for somebody now.
 *
 * @param watched how many sources are; a watch over none is not green
 * @param called whether Alertmanager also sends it to the office
 * @param contacts whether the contacts of the office are called; with neither it is only shown
 */
record WallAlarms(List<String> all, long watched, boolean called, boolean contacts) {

    /**
     * @param duty what people left undone, in words
     * @param latest the slot that closed last; null before the first
     */
    static WallAlarms of(
            List<String> duty,
            List<Feed> feeds,
            @Nullable PeriodFigures latest,
            int number,
            Completeness completeness,
            boolean called,
            boolean contacts,
            Instant now,
            Words words) {
        var all = new ArrayList<String>();
        if (!completeness.isComplete()) {
            all.add(words.say("duty.wall.incomplete"));
        }
        all.addAll(duty);
        for (var feed : feeds) {
            var since = feed.silentSince();
            if (since != null) {
                all.add(words.say(
                        "duty.wall.alarm-silent", feed.name(), words.texts().age(Duration.between(since, now))));
            }
        }
        if (latest != null && latest.data() != Measure.MEASURED) {
            all.add(words.say("duty.wall.alarm-slot", Texts.number(number), words.state(latest.data())));
        }
        var watched = feeds.stream().filter(Feed::watched).count();
        return new WallAlarms(all, watched, called, contacts);
    }
}
